import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { codesOf, facetOf } from './facet'
import { stableJson } from './stable-json'
import { agrees, pathsOf, referencesIn, sameValue, supports, valueAt, withValueAt } from './values'

const project = definitionOf('project')
const company = '01990000-0000-7000-8000-000000000001'
const sector = '01990000-0000-7000-8000-000000000002'
const values = project.schema.parse({
  name: { en: 'Pier' },
  stage: 'announced',
  disposition: 'active',
  relationship: 'norland-sudland',
  participants: [{ id: 'owner', company, role: 'owner' }],
  sectors: [sector],
})

test('what needs a claim is named by its path; what holds by default needs none', () => {
  expect(pathsOf(project, values).map(({ path }) => path)).toEqual(['name', 'stage', 'participants/owner'])
  expect(pathsOf(project, { ...values, disposition: 'delayed' }).map(({ path }) => path)).toContain(
    'disposition',
  )
})

test('every entry that is referred to is found once, also inside lists', () => {
  expect(referencesIn(project, values)).toEqual([company, sector])
})

test('the codes of an entry are what it can be filtered and counted by', () => {
  expect(codesOf(project, values)).toEqual([
    `company+role:${company}+owner`,
    `company:${company}`,
    'disposition:active',
    'role:owner',
    `sector:${sector}`,
    `stage+sector:announced+${sector}`,
    'stage:announced',
  ])
})

test('companies that take part in one project are counted by pairs, each once, however often they are named', () => {
  const [b, c] = ['0192f0aa-0000-7000-8000-00000000000b', '0192f0aa-0000-7000-8000-00000000000c']
  const participants = [c, company, c, b].map((id, n) => ({ id: `p${n}`, company: id, role: 'partner' }))
  const sorted = [company, b, c].sort()
  expect(
    codesOf(project, { ...values, participants }).filter((code) => code.startsWith('company+company:')),
  ).toEqual([
    `company+company:${sorted[0]}+${sorted[1]}`,
    `company+company:${sorted[0]}+${sorted[2]}`,
    `company+company:${sorted[1]}+${sorted[2]}`,
  ])
})

test('a date counts in its year, and in none when it may be one of several', () => {
  const yearsOf = (dates: object) =>
    facetOf(project, { ...values, ...dates }).codes.filter((code) => code.startsWith('dated+year:'))
  expect(yearsOf({ announcedOn: '2023-03-01', plannedEnd: '2026-34', actualEnd: '2026?' })).toEqual([
    'dated+year:delivered+2026',
    'dated+year:due+2026',
    'dated+year:promised+2023',
  ])
  expect(yearsOf({ announcedOn: '2023/2024', plannedEnd: '2024-01/2024-03', actualEnd: 'XXXX' })).toEqual([
    'dated+year:due+2024',
  ])
  expect(yearsOf({})).toEqual([])
})

test('a value put at a path is found there again', () => {
  const renamed = withValueAt(values, 'participants/owner', { company, role: 'lender' })
  expect(valueAt(renamed, 'participants/owner')).toEqual({ company, role: 'lender' })
  expect(valueAt(withValueAt(values, 'participants/owner', null), 'participants/owner')).toBeNull()
  expect(valueAt(withValueAt(values, 'stage', 'agreed'), 'stage')).toBe('agreed')
})

test('the order of keys and unknown parts make no difference, anything else does', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(sameValue(value, reversed)).toBe(true)
      expect(stableJson(value)).toBe(stableJson(reversed))
      expect(sameValue(value, { ...value, 'a key of its own': 1 })).toBe(false)
    }),
  )
})

const field = (name: string) => {
  const found = project.fields[name]
  if (!found) throw new Error(name)
  return found
}

test('a claim in one language carries a name in two', () => {
  expect(supports(field('name'), { en: 'Pier' }, { en: 'Pier', ms: 'Jeti' })).toBe(true)
  expect(supports(field('name'), { en: 'Quay' }, { en: 'Pier', ms: 'Jeti' })).toBe(false)
})

test('dates agree when some day fits both', () => {
  expect(agrees(field('plannedEnd'), '2025-34', '2025-06')).toBe(true)
  expect(agrees(field('plannedEnd'), 'XXXX-06', '2025-06')).toBe(true)
  expect(agrees(field('plannedEnd'), '2025-33', '2025-06')).toBe(false)
  expect(
    agrees(field('participants'), { company, role: 'owner' }, { company, role: 'owner', from: '2017' }),
  ).toBe(true)
  expect(agrees(field('participants'), { company, role: 'owner' }, { company, role: 'lender' })).toBe(false)
})

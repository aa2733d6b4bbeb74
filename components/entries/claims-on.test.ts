import { describe, expect, test } from 'vitest'
import { anyKind } from '@/lib/entries/define'
import type { Claim } from '@/lib/entries/entry'
import { project } from '@/lib/projects/project'
import { claimOf } from '@/lib/testing/claim'
import { claimsOn, countSources, relationOf, standOf } from './claims-on'

const definition = anyKind(project)
const claim = (field: string, value: unknown, more: Partial<Claim> = {}) => claimOf({ field, value, ...more })

describe('the claim that a value is taken from', () => {
  const preferred = claim('stage', 'in_progress', { rank: 'preferred', source: 'two' })
  const normal = claim('stage', 'in_progress')
  const gone = claim('stage', 'completed', { rank: 'deprecated' })
  const denial = claim('stage', null, { stance: 'denies', source: 'three' })

  test('is the preferred one, else the first that stands', () => {
    expect(claimsOn([gone, denial, normal, preferred], 'stage').main).toBe(preferred)
    expect(claimsOn([gone, denial, normal], 'stage').main).toBe(normal)
  })

  test('is one that fell when none stands, so that it stays visible', () => {
    expect(claimsOn([gone, denial], 'stage')).toEqual({ main: gone, others: [denial] })
    expect(claimsOn([], 'stage')).toEqual({ main: null, others: [] })
  })

  test('a source counts once', () => {
    expect(countSources([normal, preferred, gone, denial])).toBe(3)
  })
})

test.each([
  ['stage', 'in_progress', 'in_progress', '='],
  ['stage', 'completed', 'in_progress', '≠'],
  ['stage', null, 'in_progress', '∅'],
  ['plannedEnd', '2025-34', '2025-06', '='],
  ['plannedEnd', '2025-06', '2025-34', '+'],
  ['plannedEnd', 'XXXX-06', '2025-06', '='],
  ['plannedEnd', '2025-06', 'XXXX-06', '+'],
  ['plannedEnd', '2026', '2025-06', '≠'],
  ['name', { zh: '项目' }, { en: 'Project' }, '+'],
  ['name', { en: 'Project' }, { en: 'Project', zh: '项目' }, '='],
  ['participants/a', { company: 'x', role: 'owner' }, { company: 'x', role: 'operator' }, '≠'],
  [
    'participants/a',
    { company: 'x', role: 'owner', from: '2024' },
    { company: 'x', role: 'owner', from: null },
    '+',
  ],
])('on %s, %j beside %j: %s', (field, said, shown, relation) => {
  expect(relationOf(definition, claim(field, said), shown)).toBe(relation)
})

test('who denies or retracts differs, whatever the value', () => {
  for (const stance of ['denies', 'retracts'] as const)
    expect(relationOf(definition, claim('stage', 'in_progress', { stance }), 'in_progress')).toBe('≠')
})

describe('how a field stands', () => {
  const shown = claim('stage', 'in_progress', { rank: 'preferred' })
  const rival = claim('stage', 'completed', { id: 'b', source: 'two' })
  const denial = claim('stage', null, { id: 'c', stance: 'denies', targetClaimId: 'a' })
  const retraction = claim('stage', null, { id: 'd', stance: 'retracts', targetClaimId: 'a' })
  const stand = (claims: Claim[], value: unknown = 'in_progress') => {
    const found = standOf(definition, claims, value)
    return found && [found.stand, found.against.map(({ id }) => id)]
  }

  test('nothing to say while all agree, or where an editor uses the rival no more', () => {
    expect(stand([shown])).toBeNull()
    expect(stand([shown, { ...rival, rank: 'deprecated', rankReason: 'misread' }])).toBeNull()
    expect(stand([])).toBeNull()
  })

  test('disputed by a rival, and by a denial of what the page goes by all the same', () => {
    expect(stand([shown, rival])).toEqual(['disputed', ['b']])
    expect(stand([shown, denial])).toEqual(['disputed', ['c']])
  })

  test('denied, retracted or no longer used where nothing that was said stands', () => {
    expect(stand([{ ...shown, rank: 'normal' }, denial], null)).toEqual(['denied', ['c']])
    const fallen = { ...shown, rank: 'deprecated' as const, rankReason: 'retracted' }
    expect(stand([fallen, retraction, denial])).toEqual(['retracted', ['d', 'c']])
    expect(stand([fallen], null)).toEqual(['unused', []])
  })
})

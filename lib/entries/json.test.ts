import { expect, test } from 'vitest'
import { catalogue, definitionOf } from '@/lib/catalogue'
import type { CitedSource, Claim } from './entry'
import { printClaim } from './json'
import { fieldsTo, linkNames } from './json-links'
import { type Printing, printValues } from './json-values'

const company = { id: 'c0', kind: 'company', slug: 'sound-builders', names: { en: 'Sound Builders' } }
const printing: Printing = { catalogue, site: 'https://site.test', named: { c0: company } }
const project = definitionOf('project')

test('values stand in the order of the description, whatever the order in which they were stored', () => {
  const printed = printValues(project, { stage: 'agreed', name: { en: 'Bridge' } }, printing)
  expect(Object.keys(printed)).toEqual(Object.keys(project.fields))
  expect(printed).toMatchObject({ plannedEnd: null, participants: [], sectors: [] })
})

test('a field that the description no longer knows is printed as it was published', () => {
  expect(printValues(project, { oldName: 'a word of then' }, printing)).toMatchObject({
    oldName: 'a word of then',
  })
})

test('a reference to what is not there any more is null, never an id', () => {
  const participants = [
    { id: 'a', company: 'c0', role: 'owner' },
    { id: 'b', company: 'lost', role: 'owner' },
  ]
  expect(printValues(project, { participants }, printing).participants).toMatchObject([
    { company: 'sound-builders' },
    { company: null },
  ])
})

const claim: Claim = {
  id: 'q',
  field: 'stage',
  value: 'agreed',
  stance: 'asserts',
  rank: 'preferred',
  rankReason: null,
  targetClaimId: null,
  source: 's',
  quote: { exact: 'was agreed', prefix: null, suffix: ' on', locator: true },
  saidBy: { name: 'A Speaker', post: null, organisation: 'Ministry of Works' },
  saidOn: '2025',
  revision: 1,
  recordedAt: '2026-11-24T00:00:00.000Z',
}
const sources = { s: { slug: 'a-report' } as CitedSource }

test('a claim names its source by slug and its speaker in one line', () => {
  expect(printClaim(project, claim, sources, printing)).toMatchObject({
    source: 'a-report',
    saidBy: 'A Speaker, Ministry of Works',
    quote: { exact: 'was agreed', prefix: null, suffix: ' on' },
    quoteIsLocator: true,
  })
  expect(printClaim(project, { ...claim, saidBy: null, quote: null }, sources, printing)).toMatchObject({
    saidBy: null,
    quote: null,
    quoteIsLocator: false,
  })
})

test('no name of a link stands for two things', () => {
  for (const definition of catalogue.values()) {
    const forward = Object.keys(definition.fields).filter((name) =>
      [...catalogue.keys()].some((kind) => fieldsTo(definition, kind).includes(name)),
    )
    const inverse = [...catalogue.values()]
      .filter((other) => fieldsTo(other, definition.kind).length > 0)
      .map(({ path }) => path)
    expect(linkNames(definition, catalogue), definition.kind).toEqual([...forward, ...inverse])
  }
})

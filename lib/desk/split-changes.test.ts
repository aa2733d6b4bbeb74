import { expect, test } from 'vitest'
import type { AnyValues } from '@/lib/entries/define'
import type { Change } from '@/lib/entries/proposal'
import { newClaimSchema } from '@/lib/entries/proposal'
import { splitChanges } from './split-changes'

const id = (n: number) => `01990000-0000-7000-8000-00000000000${n}`
const claim = (field: string, source = id(1)) =>
  newClaimSchema.parse({ id: crypto.randomUUID(), field, source, quote: { exact: `words for ${field}` } })
const change = (
  kind: string,
  entryId: string,
  values: AnyValues,
  claims: string[],
  baseRevision = 0,
): Change => ({ kind, entryId, baseRevision, values, claims: claims.map((field) => claim(field)) })

const source = change(
  'source',
  id(1),
  { title: 'A report', publisher: 'The Example', language: 'en', tier: 'official' },
  [],
)
const company = change('company', id(2), { name: { en: 'Diggers' } }, ['name'])
const before = {
  name: { en: 'Pier' },
  stage: 'announced',
  disposition: 'active',
  plannedEnd: '2025',
  participants: [{ id: 'a', company: id(9), role: 'owner' }],
}
const project = change(
  'project',
  id(3),
  {
    ...before,
    stage: 'operating',
    plannedEnd: '2026',
    participants: [...before.participants, { id: 'b', company: id(2), role: 'contractor' }],
  },
  ['stage', 'plannedEnd', 'participants/b', 'disposition'],
  4,
)
const published = new Map([[id(3), before]])
const takes =
  (...paths: string[]) =>
  (index: number, path: string) =>
    paths.includes(`${index}.${path}`)

test('what is ticked is published with its words and its source; the rest is a change of what is public then', () => {
  const { taken, left } = splitChanges([source, company, project], published, takes('2.stage'))
  expect(taken.map(({ kind }) => kind)).toEqual(['source', 'project'])
  expect(taken[1]).toMatchObject({ baseRevision: 4, values: { ...before, stage: 'operating' } })
  expect(taken[1]?.claims.map(({ field }) => field)).toEqual(['stage'])
  expect(left.map(({ kind, baseRevision }) => [kind, baseRevision])).toEqual([
    ['company', 0],
    ['project', 5],
  ])
  expect(left[1]?.values).toEqual(project.values)
  expect(left[1]?.claims.map(({ field }) => field)).toEqual(['plannedEnd', 'participants/b', 'disposition'])
})

test('what a ticked place refers to comes with it, and what that cites', () => {
  const { taken, left } = splitChanges([source, company, project], published, takes('2.participants/b'))
  expect(taken.map(({ kind }) => kind)).toEqual(['source', 'company', 'project'])
  expect(taken[2]?.values.participants).toHaveLength(2)
  expect(taken[2]?.values.stage).toBe('announced')
  expect(left.map(({ kind }) => kind)).toEqual(['project'])
})

test('a new entry goes with all that it must have, or not at all', () => {
  const fresh = change('project', id(3), { ...before, relationship: 'a-b' }, ['name', 'stage', 'plannedEnd'])
  const some = splitChanges([source, fresh], new Map(), takes('1.stage', '1.plannedEnd'))
  expect(some.taken).toEqual([])
  const most = splitChanges(
    [source, fresh],
    new Map(),
    takes('1.name', '1.stage', '1.disposition', '1.relationship'),
  )
  expect(most.taken[1]?.values).toMatchObject({ name: { en: 'Pier' }, plannedEnd: null, participants: [] })
  expect(most.left).toMatchObject([{ baseRevision: 1, values: fresh.values }])
  expect(most.left[0]?.claims.map(({ field }) => field)).toEqual(['plannedEnd'])
})

test('everything or nothing leaves nothing to split', () => {
  const changes = [source, company, project]
  expect(splitChanges(changes, published, () => true)).toEqual({ taken: changes, left: [] })
  expect(splitChanges(changes, published, () => false)).toEqual({ taken: [], left: changes })
})

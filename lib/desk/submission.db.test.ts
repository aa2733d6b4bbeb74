import { beforeAll, expect, test } from 'vitest'
import type { Contributor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import type { Typed } from '@/lib/entries/typed'
import { givenProject, givenRelationship, relationship } from '@/lib/testing/given'
import { openForm } from './opened-form'
import { readSubmission } from './submission'
import { aimAt } from './target'

let contributor: Contributor
beforeAll(async () => {
  await givenRelationship()
  contributor = await makePerson('contributor')
})

const place = { name: 'Nowhere Sound', lat: 1, lon: 2, country: 'NO', admin1: null, geonamesId: null }

test('the form of an entry, sent as it was opened, changes nothing, also where no gazetteer has its place', async () => {
  const places = [{ id: 'p', place, exactness: 'exact' }]
  const { slug } = await givenProject({ name: { en: 'Pier, far away' }, relationship, places })
  const aim = await aimAt({ deed: 'edit', kind: 'project', slug })
  const { typed, hidden } = await openForm(contributor, aim, null)
  const sent: Typed = [...typed, ...Object.entries(hidden)]
  expect(await readSubmission(aim, sent)).toEqual({
    ok: false,
    problems: [{ input: '', message: 'nothingChanged' }],
  })
})

const source: Typed = [
  ['source.url', 'https://example.org/submission'],
  ['source.title', 'A pier is agreed'],
  ['source.publisher', 'The Example'],
  ['source.language', 'en'],
]
const pier = (more: Typed): Typed => [
  ...source,
  ['name.en', 'Pier'],
  ['quote.name', 'a pier'],
  ['stage', 'announced'],
  ['quote.stage', 'is announced'],
  ['relationship', relationship],
  ...more,
]

test('one company, however it is written, is entered once; words too long are refused, not lost', async () => {
  const aim = await aimAt({ deed: 'new', kind: 'project' })
  const row = (n: number, company: string): Typed => [
    [`participants.${n}.id`, `r${n}`],
    [`participants.${n}.company`, company],
    [`participants.${n}.role`, 'owner'],
    [`quote.participants.${n}`, `by ${company}`],
  ]
  const read = await readSubmission(
    aim,
    pier([...row(0, 'Électrique du Nord'), ...row(1, 'électrique  du nord')]),
  )
  expect(read.ok && read.changes.map(({ kind }) => kind)).toEqual(['source', 'company', 'project'])
  const long = await readSubmission(aim, pier([['reason', 'y'.repeat(501)], ...row(0, 'y'.repeat(301))]))
  expect(long).toMatchObject({
    ok: false,
    problems: [
      { input: 'participants.0.company', message: 'tooLong' },
      { input: 'reason', message: 'tooLong' },
    ],
  })
})

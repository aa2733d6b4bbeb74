import { beforeAll, expect, test } from 'vitest'
import type { Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { findHomes } from '@/lib/companies/queries'
import { db } from '@/lib/db/client'
import { asItIs, decided } from '@/lib/testing/deeds'
import { changed, claimOn, givenEntry, givenProject, givenPublished } from '@/lib/testing/given'
import { putIntoPast } from '@/lib/testing/past'
import type { AsOf } from './as-of'
import { readAsOf } from './as-of'
import { readBetween } from './between-days'
import { findCitations } from './citations'
import { findFormerAddress } from './former-address'
import { listFormerNames } from './former-names'
import { findChangeDays, listRevisions } from './history'
import { listEntries } from './listing'
import { type ListQuery, readListQuery } from './listing-query'
import { findNamed } from './naming'
import { getEntry, listCiting } from './reading'
import { searchEntries } from './search'
import { candidates } from './search-candidates'
import { readSearchQuery } from './search-query'
import { partsOf } from './search-sql'
import { searchThen } from './search-then'

const [project, company, source] = [definitionOf('project'), definitionOf('company'), definitionOf('source')]
let editor: Editor

beforeAll(async () => {
  editor = await makePerson('editor')
})

let answers = 0
/** The moment at which a revision of an entry had just been published. Days are names of answers here. */
async function after(entryId: string, number: number): Promise<AsOf> {
  const { publishedAt } = await db.revision.findUniqueOrThrow({
    where: { entryId_number: { entryId, number } },
  })
  answers += 1
  return {
    day: `2030-01-${String(answers).padStart(2, '0')}`,
    until: new Date(publishedAt.getTime() + 1),
  }
}

const day = (text: string): AsOf => {
  const asOf = readAsOf(text)
  if (!asOf) throw new Error(text)
  return asOf
}

const get = (definition: typeof project, slug: string, asOf?: AsOf) =>
  getEntry(catalogue, definition, slug, asOf)
async function slugs(address: string, kind: typeof project, asOf: AsOf): Promise<string[]> {
  const read = readListQuery(kind, new URLSearchParams(address))
  if (!read.ok) throw new Error(address)
  const query: ListQuery = { ...read.query, asOf }
  return (await listEntries(catalogue, kind, query)).rows.map(({ slug }) => slug)
}

test('what was renamed has the name and the address of the day, where others name it, too', async () => {
  const { id, slug } = await givenEntry('company', { name: { en: 'Old Foundry' }, headquarters: 'NO' })
  const participants = [{ id: 'a', company: id, role: 'owner' }]
  const pier = await givenProject({ name: { en: 'Pier of the foundry' }, participants })
  const name = { en: 'New Foundry' }
  const change = await asItIs(id, { slug: 'new-foundry' })
  await decided(editor, {
    ...change,
    values: { ...change.values, name },
    claims: [claimOn('name', pier.source)],
  })
  const then = await after(pier.id, 1)

  expect(await get(company, slug, then)).toMatchObject({ slug, names: { en: 'Old Foundry' } })
  await expect(get(company, 'new-foundry', then)).rejects.toMatchObject({ status: 404 })
  expect(await findFormerAddress('company', 'new-foundry', then)).toEqual({
    status: 307,
    kind: 'company',
    slug,
  })
  const now = await after(id, 2)
  await expect(get(company, slug, now)).rejects.toMatchObject({ status: 404 })
  const moved = { status: 308, kind: 'company', slug: 'new-foundry' }
  expect(await findFormerAddress('company', slug, now)).toEqual(moved)
  expect(await findFormerAddress('company', slug)).toEqual(moved)

  expect((await get(project, pier.slug, then)).named[id]).toMatchObject({
    slug,
    names: { en: 'Old Foundry' },
  })
  expect((await get(project, pier.slug)).named[id]).toMatchObject({ slug: 'new-foundry', names: name })
  expect((await findNamed([id], then))[id]?.slug).toBe(slug)
  expect(await findHomes([id], then)).toEqual({ [id]: 'NO' })
  expect(await slugs('q=old+foundry', company, then)).toEqual([slug])
  expect(await slugs(`company=${slug}`, project, then)).toEqual([pier.slug])
  expect(await slugs('company=new-foundry', project, then)).toEqual([pier.slug])
  const { entry, revisions } = await listRevisions(company, slug, then)
  expect([entry.slug, revisions.length]).toEqual([slug, 1])

  const { found } = await searchEntries(catalogue, 'old foundry', 5)
  expect(found[0]?.rows[0]).toMatchObject({ id, slug: 'new-foundry', names: name })
  const named = { id, kind: 'company', slug: 'new-foundry', names: name }
  expect(await listFormerNames(named)).toMatchObject([{ text: 'Old Foundry', language: 'en' }])
  expect(await listFormerNames({ ...named, names: { en: 'Old Foundry' } }, then)).toEqual([])
})

test('a search finds what there was at the end of the day, by its name of the day', async () => {
  const name = { en: 'Lantern Mill' }
  const { id, slug } = await givenEntry('company', { name, headquarters: 'SE' })
  const first = await after(id, 1)
  await decided(editor, await asItIs(id, { state: { is: 'withdrawn' } }))
  const found = async (asOf: AsOf) =>
    (await searchThen(catalogue, 'lantern', 5, asOf)).map(({ kind, rows }) => [
      kind,
      rows.map((row) => row.slug),
    ])
  expect(await found(first)).toEqual([['company', [slug]]])
  expect(await found(await after(id, 2))).toEqual([])
  expect(await found(day('2019-01-01'))).toEqual([])

  const query = readSearchQuery('lantern')
  if (!query) throw new Error('nothing is asked for')
  const parts = partsOf(query, { apart: true })
  for (const whole of [true, false]) {
    const common = { whole, named: true, parts: [whole ? 10_000 : 1] }
    const asked = { kinds: [...catalogue.keys()], query, parts, common, limit: 5 }
    const ids = (until?: Date) =>
      db.$queryRaw<{ id: string }[]>`WITH ${candidates({ ...asked, until })} SELECT id FROM candidate`
    expect(await ids(first.until)).toEqual([{ id }])
    expect(await ids()).toEqual([])
  }
})

test('before they were merged both entries stand at their addresses, each named by its own', async () => {
  const goes = await givenEntry('company', { name: { en: 'Twin Docks Ltd' }, headquarters: 'SE' })
  const stays = await givenEntry('company', { name: { en: 'Twin Docks' } })
  const participants = [{ id: 'a', company: goes.id, role: 'owner' }]
  const quay = await givenProject({ name: { en: 'Quay of the docks' }, participants })
  const merge = { is: 'merged', into: stays.id } as const
  const outcome = await decided(editor, await asItIs(stays.id), await asItIs(goes.id, { state: merge }))
  expect(outcome).toMatchObject({ ok: true })
  const then = await after(quay.id, 1)

  expect(await get(company, goes.slug, then)).toMatchObject({
    slug: goes.slug,
    names: { en: 'Twin Docks Ltd' },
  })
  expect((await get(company, goes.slug, then)).inverse.map(({ slug }) => slug)).toEqual([quay.slug])
  expect((await get(company, stays.slug, then)).inverse).toEqual([])
  expect(await slugs('q=twin+docks', company, then)).toEqual([stays.slug, goes.slug])
  expect(Object.keys((await get(project, quay.slug, then)).named)).toContain(goes.id)
  expect(await findHomes([goes.id], then)).toEqual({ [goes.id]: 'SE' })

  const moved = { status: 308, kind: 'company', slug: stays.slug }
  expect(await findFormerAddress('company', goes.slug)).toEqual(moved)
  expect(await findFormerAddress('company', goes.slug, await after(goes.id, 2))).toEqual(moved)
  expect((await get(company, stays.slug)).inverse.map(({ slug }) => slug)).toEqual([quay.slug])
})

test('before it was withdrawn an entry stands there with what it cited; afterwards, on that day too, it is gone', async () => {
  const { id, slug, source: cited } = await givenEntry('company', { name: { en: 'Gone Yard' } })
  await decided(editor, await asItIs(id, { state: { is: 'withdrawn' } }))
  await decided(editor, await asItIs(cited, { state: { is: 'withdrawn' } }))
  const then = await after(id, 1)
  const entry = await get(company, slug, then)
  expect(entry.sources[cited]?.publisher).toBe('The Example')
  expect((await listCiting(cited, 10, then)).map(({ entry: { slug: citing } }) => citing)).toContain(slug)
  expect((await findCitations([id], then))[id]?.map(({ source: { id: one } }) => one)).toEqual([cited])
  expect((await get(source, entry.sources[cited]?.slug ?? '', then)).id).toBe(cited)
  expect(await slugs('q=gone+yard', company, then)).toEqual([slug])

  const gone = { status: 410, kind: 'company', slug }
  expect(await findFormerAddress('company', slug)).toEqual(gone)
  expect(await findFormerAddress('company', slug, await after(id, 2))).toEqual(gone)
  expect(await slugs('q=gone+yard', company, await after(id, 2))).toEqual([])
})

test('a source that was corrected is cited as it was; what is not there yet says since when it is', async () => {
  const { id, slug, source: cited } = await givenProject({ name: { en: 'Cited canal' } })
  await givenPublished(await changed(cited, { publisher: 'The Corrected Example' }))
  const then = await after(id, 1)
  expect((await get(project, slug, then)).sources[cited]?.publisher).toBe('The Example')
  expect((await get(project, slug)).sources[cited]?.publisher).toBe('The Corrected Example')

  const { publishedAt } = await db.revision.findFirstOrThrow({ where: { entryId: id } })
  const since = publishedAt.toISOString()
  expect(await findFormerAddress('project', slug, day('2020-01-01'))).toMatchObject({
    status: 404,
    since,
    id,
  })
  expect(await findFormerAddress('project', 'never-there', day('2020-01-01'))).toBeNull()
})

test('the days of changes around a day are named, and two days can be compared', async () => {
  const { id, source: cited } = await givenProject({ name: { en: 'Changing canal' }, plannedEnd: '2026' })
  for (const plannedEnd of ['2027', '2028', '2029'])
    await givenPublished(await changed(id, { plannedEnd }, [claimOn('plannedEnd', cited)]))
  await putIntoPast(id, ['2024-01-10', '2024-02-10', '2024-02-10', '2024-03-10'])

  const around = (text: string) => findChangeDays(id, day(text))
  expect(await around('2024-01-09')).toEqual({ previous: null, next: '2024-01-10' })
  expect(await around('2024-01-10')).toEqual({ previous: null, next: '2024-02-10' })
  expect(await around('2024-02-10')).toEqual({ previous: '2024-01-10', next: '2024-03-10' })
  expect(await around('2024-03-09')).toEqual({ previous: '2024-01-10', next: '2024-03-10' })
  expect(await around('2024-03-10')).toEqual({ previous: '2024-02-10', next: null })

  const planned = async (from: string, to?: string) => {
    const { before, after: later } = await readBetween(project, id, day(from), to ? day(to) : undefined)
    return [before?.values.plannedEnd, later?.values.plannedEnd]
  }
  expect(await planned('2024-01-31', '2024-02-29')).toEqual(['2026', '2028'])
  expect(await planned('2024-01-01')).toEqual([undefined, '2029'])
  await decided(editor, await asItIs(id, { state: { is: 'withdrawn' } }))
  expect(await planned('2024-03-10')).toEqual(['2029', undefined])
})

import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { type Comparison, compare } from '@/lib/desk/comparison'
import { decideNow, house } from '@/lib/publishers'
import { asItIs, decided } from '@/lib/testing/deeds'
import {
  changed,
  claimOn,
  givenEntry,
  givenProject,
  givenPublished,
  newEntry,
  newSource,
} from '@/lib/testing/given'
import { findBrokenLink } from './chain-check'
import { findWrongCounts } from './counts'
import { findFormerAddress } from './former-address'
import { listRevisions } from './history'
import { listEntries } from './listing'
import { readListQuery } from './listing-query'
import { propose } from './proposals'
import { listPublicAddresses } from './public-addresses'
import { publishProposal } from './publishing'
import { getEntry } from './reading'
import { searchEntries } from './search'
import { readStates } from './state'

const [project, company, source] = [definitionOf('project'), definitionOf('company'), definitionOf('source')]
let editor: Editor

beforeAll(async () => {
  editor = await makePerson('editor')
})

const get = (definition: typeof project, slug: string) => getEntry(catalogue, definition, slug)
const isWhole = async () => {
  expect(await findBrokenLink()).toBeNull()
  expect(await findWrongCounts()).toEqual([])
}

test('a withdrawn entry is in no list, search or map of the site; its history says why', async () => {
  const { id, slug } = await givenProject({ name: { en: 'Hoax canal' } })
  expect(await decided(editor, await asItIs(id, { state: { is: 'withdrawn' } }))).toMatchObject({ ok: true })

  await expect(get(project, slug)).rejects.toMatchObject({ status: 404 })
  expect(await findFormerAddress('project', slug)).toEqual({ status: 410, kind: 'project', slug })
  expect((await searchEntries(catalogue, 'Hoax canal', 10)).found).toEqual([])
  expect((await listPublicAddresses('project', 0, 100)).map((one) => one.slug)).not.toContain(slug)
  expect(await db.project.count({ where: { id } })).toBe(0)
  expect(await db.claim.count({ where: { entryId: id, retiredIn: null } })).toBe(0)
  const { revisions } = await listRevisions(project, slug)
  expect(revisions.map(({ number, state, reason }) => [number, state, reason])).toEqual([
    [2, 'withdrawn', 'for a test'],
    [1, 'published', 'for a test'],
  ])
  await isWhole()
})

test('as of a moment before the withdrawal it stands there; after it is published again too', async () => {
  const { id, slug } = await givenProject({ name: { en: 'Doubted canal' } })
  await decided(editor, await asItIs(id, { state: { is: 'withdrawn' } }))
  const [first, second] = await db.revision.findMany({ where: { entryId: id }, orderBy: { number: 'asc' } })
  // Days are names of answers here: what counts is the first instant after them.
  const at = (day: string, date?: Date) =>
    getEntry(catalogue, project, slug, { day, until: new Date(Number(date) + 1) })
  expect((await at('2026-01-01', first?.publishedAt)).revision).toBe(1)
  await expect(at('2026-01-02', second?.publishedAt)).rejects.toMatchObject({ status: 404 })

  expect(await decided(editor, await asItIs(id, { restores: 2 }))).toMatchObject({ ok: true })
  const back = await get(project, slug)
  expect([back.revision, back.claims.length]).toEqual([3, 2])
  expect(await db.project.count({ where: { id } })).toBe(1)
  await isWhole()
})

test('what public entries point at stays; a publication that points at it and the withdrawal do not pass each other', async () => {
  const owner = await givenEntry('company', { name: { en: 'Pointed Works' } })
  const said = newSource()
  const values = {
    name: { en: 'Pier of the Works' },
    stage: 'announced',
    disposition: 'active',
    relationship: 'norland-sudland',
    participants: [{ id: 'a', company: owner.id, role: 'owner' }],
  }
  const outcomes = await Promise.allSettled([
    givenPublished(said, newEntry('project', values, said.entryId)),
    decided(editor, await asItIs(owner.id, { state: { is: 'withdrawn' } })),
  ])
  const isPublic = (await db.company.count({ where: { id: owner.id } })) === 1
  const points = (await db.participation.count({ where: { companyId: owner.id } })) === 1
  expect(points).toBe(isPublic)
  expect(outcomes.map(({ status }) => status)[1]).toBe('fulfilled')

  const other = await givenEntry('company', { name: { en: 'Owned Works' }, parent: null })
  const daughter = await givenEntry('company', { name: { en: 'Daughter' }, parent: other.id })
  const refused = { ok: false, problems: [{ change: 0, path: '', message: 'stillPointedAt' }] }
  expect(await decided(editor, await asItIs(other.id, { state: { is: 'withdrawn' } }))).toEqual(refused)
  expect(await decided(editor, await asItIs(daughter.source, { state: { is: 'withdrawn' } }))).toEqual(
    refused,
  )
  await isWhole()
})

test('a source that nothing cites any longer can be withdrawn, and what once cited it stays readable', async () => {
  const { id, slug, source: cited } = await givenEntry('company', { name: { en: 'Once Cited' } })
  await decided(editor, await asItIs(id, { state: { is: 'withdrawn' } }))
  expect(await decided(editor, await asItIs(cited, { state: { is: 'withdrawn' } }))).toMatchObject({
    ok: true,
  })
  expect(await db.source.count({ where: { id: cited } })).toBe(0)
  const restored = await decided(editor, await asItIs(id, { restores: 1 }))
  expect(restored).toMatchObject({ ok: false, problems: [{ path: 'name', message: 'noSource' }] })
  await decided(editor, await asItIs(cited, { restores: 1 }))
  expect(await decided(editor, await asItIs(id, { restores: 1 }))).toMatchObject({ ok: true })
  expect((await get(company, slug)).sources[cited]?.publisher).toBe('The Example')
  await isWhole()
})

test('an earlier revision comes back with its claims, and those that came since end', async () => {
  const { id, slug, source: first } = await givenProject({ name: { en: 'Turned canal' }, plannedEnd: '2026' })
  const later = newSource({ publishedOn: '2026-01-01' })
  await givenPublished(later, await changed(id, { stage: 'completed' }, [claimOn('stage', later.entryId)]))
  await givenPublished(await changed(id, { plannedEnd: null }))
  const restoring = await asItIs(id, { restores: 1 })
  expect(await decided(editor, restoring)).toMatchObject({ ok: true, entries: [{ slug, revision: 4 }] })
  const { values, claims } = await get(project, slug)
  expect(values).toMatchObject({ stage: 'in_progress', plannedEnd: '2026' })
  expect(claims.map(({ field, source }) => [field, source]).sort()).toEqual(
    ['name', 'plannedEnd', 'stage'].map((field) => [field, first]),
  )
  expect(await db.claim.count({ where: { entryId: id, retiredIn: null } })).toBe(3)

  // Somebody published since the editor looked.
  expect(await decided(editor, restoring)).toEqual({
    ok: false,
    problems: [{ change: 0, path: '', message: 'changedMeanwhile' }],
  })
  await isWhole()
})

test('an address that was given up leads to the new one and is never another entry’s', async () => {
  const { id, slug } = await givenProject({ name: { en: 'Wrongly spelt canel' } })
  expect(await decided(editor, await asItIs(id, { slug: 'rightly-spelt-canal' }))).toMatchObject({
    entries: [{ slug: 'rightly-spelt-canal', revision: 2 }],
  })
  expect(await findFormerAddress('project', slug)).toEqual({
    status: 308,
    kind: 'project',
    slug: 'rightly-spelt-canal',
  })
  expect((await get(project, 'rightly-spelt-canal')).revision).toBe(2)
  const other = await givenProject({ name: { en: 'Wrongly spelt canel' } })
  expect(other.slug).toBe('wrongly-spelt-canel-2')
  expect(await decided(editor, await asItIs(other.id, { slug }))).toEqual({
    ok: false,
    problems: [{ change: 0, path: 'slug', message: 'slugTaken' }],
  })
  await expect(db.entry.update({ where: { id: other.id }, data: { slug } })).rejects.toThrow()
  // Its own it may take back.
  expect(await decided(editor, await asItIs(id, { slug }))).toMatchObject({ ok: true })
  expect(await findFormerAddress('project', 'rightly-spelt-canal')).toMatchObject({ status: 308, slug })
  await isWhole()
})

async function twins() {
  const stays = await givenEntry('company', { name: { en: 'Twin' }, headquarters: 'NO' })
  const goes = await givenEntry('company', {
    name: { en: 'Twin again' },
    type: 'private',
    parent: stays.id,
    identifiers: [{ id: 'a', scheme: 'XI-WIKIDATA', value: `Q${Date.now()}${Math.random()}`.slice(0, 18) }],
  })
  const bridge = await givenProject({
    name: { en: 'Bridge of twins' },
    participants: [
      { id: 'a', company: goes.id, role: 'owner' },
      { id: 'b', company: stays.id, role: 'owner' },
      { id: 'c', company: goes.id, role: 'contractor' },
    ],
  })
  const said = newSource()
  const event = newEntry(
    'development',
    { subject: goes.id, type: 'announced', on: '2025-01', headline: { en: 'Twin speaks' } },
    said.entryId,
  )
  await givenPublished(said, event)
  const merging = async () => {
    const [there] = await readStates([goes.id])
    const { identifiers, type } = there?.values ?? {}
    return [
      await asItIs(stays.id, { values: { ...(await asItIs(stays.id)).values, identifiers, type } }),
      await asItIs(goes.id, { state: { is: 'merged', into: stays.id } }),
    ] as const
  }
  return { stays, goes, bridge, event: event.entryId, merging }
}

test('a merged entry leaves to the other its claims, its developments and the links of others; and it can be undone', async () => {
  const { stays, goes, bridge, event, merging } = await twins()
  expect(await decided(editor, ...(await merging()))).toMatchObject({ ok: true })

  expect(await findFormerAddress('company', goes.slug)).toEqual({
    status: 308,
    kind: 'company',
    slug: stays.slug,
  })
  const twin = await get(company, stays.slug)
  expect(twin.claims.map(({ field, source }) => [field.split('/')[0], source])).toEqual(
    expect.arrayContaining([
      ['name', stays.source],
      ['headquarters', stays.source],
      ['type', goes.source],
    ]),
  )
  const owners = (await get(project, bridge.slug)).values.participants
  expect(owners).toEqual([
    expect.objectContaining({ id: 'a', company: stays.id, role: 'owner' }),
    expect.objectContaining({ id: 'c', company: stays.id, role: 'contractor' }),
  ])
  const asked = readListQuery(project, new URLSearchParams({ company: goes.slug }))
  if (!asked.ok) throw new Error('a slug was asked for')
  expect((await listEntries(catalogue, project, asked.query)).rows).toMatchObject([{ slug: bridge.slug }])
  const [development] = await readStates([event])
  expect(development?.values.subject).toBe(stays.id)
  expect(development?.revision).toBe(2)
  await isWhole()

  const revisions = await db.revision.findMany({
    where: { proposal: { revisions: { some: { entryId: goes.id, state: 'merged' } } } },
  })
  const back = await Promise.all(
    revisions.map(({ entryId, number }) =>
      asItIs(entryId, entryId === goes.id ? { restores: number - 1 } : { reverts: number }),
    ),
  )
  const first = (a: { restores?: number }) => (a.restores ? 0 : 1)
  expect(await decided(editor, ...back.sort((a, b) => first(a) - first(b)))).toMatchObject({ ok: true })
  expect((await get(company, goes.slug)).values).toMatchObject({ type: 'private', parent: stays.id })
  expect((await get(company, stays.slug)).values).toMatchObject({ type: null, identifiers: [] })
  expect((await get(company, stays.slug)).claims.map(({ source }) => source)).toEqual([
    stays.source,
    stays.source,
  ])
  const again = (await get(project, bridge.slug)).values.participants
  expect(again).toEqual(
    [
      ['a', goes.id],
      ['b', stays.id],
      ['c', goes.id],
    ].map(([id, company]) => expect.objectContaining({ id, company })),
  )
  expect((await readStates([event]))[0]?.values.subject).toBe(goes.id)
  await isWhole()
})

test('merged twice at the same moment it is merged once, and the other is told', async () => {
  const { merging } = await twins()
  const changes = await merging()
  const outcomes = await Promise.all([decided(editor, ...changes), decided(editor, ...changes)])
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ message: 'noLongerPublic' })]),
  })
  await isWhole()
})

test('two sources that are one document become one: everything cites the one that stays', async () => {
  const [one, two] = [
    await givenEntry('company', { name: { en: 'Cites one' } }),
    await givenEntry('company', { name: { en: 'Cites two' } }),
  ]
  const survivor = await asItIs(one.source)
  const url = (await asItIs(two.source)).values.url
  const outcome = await decided(
    editor,
    { ...survivor, values: { ...survivor.values, url } },
    await asItIs(two.source, { state: { is: 'merged', into: one.source } }),
  )
  expect(outcome).toMatchObject({ ok: true })
  expect((await get(company, two.slug)).claims.map(({ source }) => source)).toEqual([one.source])
  expect((await get(source, outcome.ok ? (outcome.entries[0]?.slug ?? '') : '')).values.url).toBe(url)
  expect(await db.claim.count({ where: { sourceId: two.source } })).toBe(0)
  await isWhole()
})

test('a deed sent twice under one key is done once', async () => {
  const { id, slug } = await givenProject({ name: { en: 'Twice pressed' } })
  const deed = {
    requestKey: uuid(),
    reason: 'pressed twice',
    kind: 'project',
    entryId: id,
    changes: [await asItIs(id, { state: { is: 'withdrawn' } })],
  }
  const [one, two] = await Promise.all([decideNow(editor, deed), decideNow(editor, deed)])
  expect(one).toEqual(two)
  expect(one).toEqual({ ok: true, entries: [{ kind: 'project', slug, revision: 2 }] })
  await expect(decideNow(await makePerson('editor'), deed)).rejects.toMatchObject({ status: 404 })
})

test('what left cannot be changed, only brought back', async () => {
  const { id } = await givenProject({ name: { en: 'Left for good' } })
  const change = await asItIs(id)
  await decided(editor, await asItIs(id, { state: { is: 'withdrawn' } }))
  expect(await decided(editor, change)).toEqual({
    ok: false,
    problems: [{ change: 0, path: '', message: 'noLongerPublic' }],
  })
})

test('where nobody publishes their own change, a withdrawal waits for another editor', async () => {
  const { id, slug } = await givenProject({ name: { en: 'Second look' } })
  const changes = [await asItIs(id, { state: { is: 'withdrawn' as const } })]
  const asked = { kind: 'project', entryId: id, reason: 'not real', typed: [], requestKey: uuid(), changes }
  const proposal = await propose(editor, asked)
  const [{ problems, after }] = (await compare(changes)).changes as [Comparison]
  expect([problems, after.values.name]).toEqual([[], { en: 'Second look' }])
  await expect(publishProposal(house, proposal.id, editor, { secondReader: true })).rejects.toMatchObject({
    status: 403,
  })
  const other = await makePerson('editor')
  expect(await publishProposal(house, proposal.id, other, { secondReader: true })).toMatchObject({ ok: true })
  const { revisions } = await listRevisions(project, slug)
  expect([revisions[0]?.author?.id, revisions[0]?.publisher?.id]).toEqual([editor.id, other.id])
})

import { beforeAll, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { reject } from '@/lib/entries/proposals'
import { sha256 } from '@/lib/entries/stable-json'
import { publish } from '@/lib/publishers'
import {
  changed,
  claimOn,
  givenEntry,
  givenProject,
  givenPublished,
  givenRelationship,
} from '@/lib/testing/given'
import { getSentState, sendProposal } from './json-proposals'
import { readJsonSubmission } from './json-submission'
import { openForm } from './opened-form'
import { readSent, type SentProposal } from './sent-proposal'
import { readSubmission } from './submission'
import { aimAt } from './target'

let contributor: Contributor
let editor: Editor
beforeAll(async () => {
  await givenRelationship()
  contributor = await makePerson('contributor')
  editor = await makePerson('editor')
})

let last = 0
const newSource = () => ({
  url: `https://example.org/json/${++last}`,
  title: 'A pier is agreed',
  publisher: 'The Example',
  language: 'en',
  tier: 'independent_media',
})

type Body = Record<string, unknown> & { values: Record<string, unknown>; claims: Record<string, unknown>[] }

function pier(more: { values?: object; claims?: object[]; source?: unknown } = {}): Body {
  const { values, claims = [], source = newSource() } = more
  return {
    kind: 'project',
    values: {
      name: { en: 'Pier of the north' },
      stage: 'announced',
      disposition: 'active',
      relationship: 'norland-sudland',
      ...values,
    },
    claims: [
      { field: 'name', quote: { exact: 'the pier of the north' }, source },
      { field: 'stage', quote: { exact: 'is announced', prefix: 'It ', suffix: ' today' }, source },
      ...claims.map((claim) => ({ source, ...claim })),
    ],
    reason: 'Found by a program',
  }
}

function sent(body: unknown): SentProposal {
  const read = readSent(body)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.sent
}

async function problems(body: unknown): Promise<[string, string][]> {
  const frame = readSent(body)
  const read = frame.ok ? await readJsonSubmission(frame.sent) : frame
  return read.ok ? [] : read.problems.map(({ pointer, message }) => [pointer, message])
}

let lastKey = 0
const key = () => `key-${++lastKey}`

async function send(body: unknown, under = key()) {
  const outcome = await sendProposal(contributor, under, sent(body))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome
}

const valuesOf = async (id: string) =>
  (await db.revision.findFirstOrThrow({ where: { entryId: id }, orderBy: { number: 'desc' } })).data

test('a new entry with a new source and a company named for the first time is published as it was sent', async () => {
  const { id } = await send(
    pier({
      values: {
        participants: [{ id: 'a', company: { new: { name: 'Northern Piles' } }, role: 'contractor' }],
        places: [{ name: 'Helsingborg', lat: 56.05, lon: 12.7, country: 'SE', exactness: 'exact' }],
      },
      claims: [
        { field: 'participants/a', quote: { exact: 'by Northern Piles' } },
        { field: 'places/item-0', quote: { exact: 'at Helsingborg' } },
      ],
    }),
  )
  expect(await publish(id, editor)).toMatchObject({ ok: true })
  const { published, state } = await getSentState(contributor, id)
  expect([state, published.map(({ kind }) => kind)]).toEqual(['published', ['source', 'company', 'project']])
  const [source, company, project] = published
  expect(await valuesOf(project?.id ?? '')).toMatchObject({
    participants: [{ id: 'a', company: company?.id, role: 'contractor', from: null }],
    places: [{ id: 'item-0', place: { name: 'Helsingborg', lat: 56.05, country: 'SE', admin1: null } }],
  })
  expect(await db.claim.findMany({ where: { entryId: project?.id, field: 'stage' } })).toMatchObject([
    { exact: 'is announced', prefix: 'It ', suffix: ' today', sourceId: source?.id, value: 'announced' },
  ])
  expect(await db.claim.findMany({ where: { entryId: company?.id } })).toMatchObject([
    { exact: 'by Northern Piles' },
  ])
})

test('what is wrong is said at its place, all at once, as the form says it', async () => {
  const body = pier({
    values: {
      stage: 'finished',
      plannedEnd: 'soon',
      colour: 'blue',
      partOf: 'no-such-project',
      relationship: 'nowhere',
      participants: [
        {
          id: 'a',
          company: { new: { name: 'New Piles' } },
          role: 'contractor',
          shareBasisPoints: 20_000,
          boss: 1,
        },
      ],
    },
    claims: [
      { field: 'summary', quote: { exact: 'words of nothing' } },
      { field: 'treasure', quote: { exact: 'x' } },
    ],
  })
  expect(new Map(await problems(body))).toEqual(
    new Map([
      ['/values/stage', 'notInList'],
      ['/values/plannedEnd', 'notADate'],
      ['/values/colour', 'unknownField'],
      ['/values/partOf', 'noSuchEntry'],
      ['/values/relationship', 'notAnEntry'],
      ['/values/participants/0/shareBasisPoints', 'notAShare'],
      ['/values/participants/0/boss', 'unknownField'],
      ['/values/participants/0/company', 'newCompanyNeedsQuote'],
      ['/claims/2/field', 'quoteWithoutValue'],
    ]),
  )
})

test('a value without words, words without a source, and a source that is not whole', async () => {
  expect(await problems(pier({ values: { announcedOn: '2025' } }))).toEqual([
    ['/values/announcedOn', 'needsQuote'],
  ])
  const noWords = pier({ values: { announcedOn: '2025' }, claims: [{ field: 'announcedOn' }] })
  expect(await problems(noWords)).toEqual([['/claims/2/quote', 'needsQuote']])
  const nowhere = { title: 'A pier', publisher: 'The Example', language: 'en', tier: 'research', pages: 4 }
  expect(await problems(pier({ source: nowhere }))).toEqual([
    ['/claims/0/source/pages', 'unknownField'],
    ['/claims/0/source/url', 'whereIsIt'],
  ])
  expect(await problems(pier({ source: 'no-such-source' }))).toEqual([
    ['/claims/0/source', 'noSuchEntry'],
    ['/claims/1/source', 'noSuchEntry'],
  ])
})

test('members that do not exist are refused, each by its own place', async () => {
  const body = { ...pier(), publish: true, values: {} }
  const [first] = body.claims
  expect(
    await problems({ ...body, claims: [{ ...first, rank: 'preferred' }], kind: 'treasure', reason: '' }),
  ).toEqual([
    ['/kind', 'notInList'],
    ['/claims/0/rank', 'unknownField'],
    ['/reason', 'required'],
    ['/publish', 'unknownField'],
  ])
  expect(await problems([])).toEqual([['', 'notValid']])
  expect(await problems({ ...pier(), entry: 'x' })).toEqual([['/baseRevision', 'required']])
  for (const name of ['__proto__', 'constructor', 'toString'])
    expect(await problems({ ...pier(), values: JSON.parse(`{"${name}": 1}`) }), name).not.toEqual([])
})

test('a change sets what it names, leaves the rest, and merges with what others published meanwhile', async () => {
  const { id, slug, source } = await givenProject({ name: { en: 'Ferry of the sound' }, plannedEnd: '2030' })
  await givenPublished(await changed(id, { plannedStart: '2026' }, [claimOn('plannedStart', source)]))
  const body = (more: object = {}) => ({
    kind: 'project',
    entry: slug,
    baseRevision: 1,
    values: { stage: 'completed' },
    claims: [{ field: 'stage', quote: { exact: 'is finished' }, source: newSource() }],
    reason: 'Finished',
    ...more,
  })
  expect(await problems(body({ baseRevision: 7 }))).toEqual([['/baseRevision', 'noSuchRevision']])
  expect(await problems(body({ entry: 'no-such-ferry' }))).toEqual([['/entry', 'noSuchEntry']])
  expect(await problems(body({ values: { stage: 'in_progress' }, claims: [] }))).toEqual([
    ['', 'nothingChanged'],
  ])
  const { id: proposal } = await send(body())
  expect(await publish(proposal, editor)).toMatchObject({ ok: true })
  expect(await valuesOf(id)).toMatchObject({ stage: 'completed', plannedStart: '2026', plannedEnd: '2030' })
})

test('a claim may answer an earlier one of the same field, and no other', async () => {
  const { id, slug } = await givenProject({ name: { en: 'Denied dock' }, plannedEnd: '2031' })
  const [claim] = await db.claim.findMany({ where: { entryId: id, field: 'plannedEnd' } })
  const denial = (more: object) => ({
    kind: 'project',
    entry: slug,
    baseRevision: 1,
    values: {},
    claims: [
      {
        field: 'plannedEnd',
        value: '2031',
        stance: 'denies',
        quote: { exact: 'not in 2031' },
        saidBy: { name: 'A. Speaker', post: 'Minister' },
        saidOn: '2026-01',
        source: newSource(),
        ...more,
      },
    ],
    reason: 'Denied',
  })
  expect(await problems(denial({}))).toEqual([['/claims/0/target', 'answersNothing']])
  const [other] = await db.claim.findMany({ where: { entryId: id, field: 'stage' } })
  expect(await problems(denial({ target: other?.id }))).toEqual([['/claims/0/target', 'answersNothing']])
  expect(await problems(denial({ target: claim?.id, value: 'soon', saidOn: 'then' }))).toEqual([
    ['/claims/0/value', 'notValid'],
    ['/claims/0/saidOn', 'notADate'],
  ])
  const { id: proposal } = await send(denial({ target: claim?.id }))
  expect(await publish(proposal, editor)).toMatchObject({ ok: true })
  expect(await db.claim.findMany({ where: { entryId: id, stance: 'denies' } })).toMatchObject([
    { targetClaimId: claim?.id, saidBy: { name: 'A. Speaker', post: 'Minister', organisation: null } },
  ])
})

test('a development moves its subject as in the form, unless it says that it does not', async () => {
  const body = (slug: string, more: object) => ({
    kind: 'development',
    values: {
      subject: { kind: 'project', slug },
      type: 'opened',
      on: '2026-03-01',
      headline: { en: 'It opens' },
      ...more,
    },
    claims: [{ field: 'on', quote: { exact: 'opened on 1 March' }, source: newSource() }],
    reason: 'It opened',
  })
  const [moving, staying] = [
    await givenProject({ name: { en: 'Moving' } }),
    await givenProject({ name: { en: 'Staying' } }),
  ]
  const moved = await send(body(moving.slug, {}))
  await publish(moved.id, editor)
  expect(await valuesOf(moving.id)).toMatchObject({ stage: 'operating' })
  const stayed = await send(body(staying.slug, { stageAfter: null }))
  expect(await publish(stayed.id, editor)).toMatchObject({ ok: true })
  expect(await valuesOf(staying.id)).toMatchObject({ stage: 'in_progress' })
})

test('a source whose page is here already is that one, and the same new one in several claims is one', async () => {
  const { source } = await givenEntry(
    'company',
    { name: { en: 'Known Works' } },
    { url: 'https://example.org/known-page' },
  )
  const read = await readJsonSubmission(
    sent(pier({ source: { ...newSource(), url: 'https://example.org/known-page' } })),
  )
  expect(read.ok && read.changes.map(({ kind }) => kind)).toEqual(['project'])
  expect(read.ok && read.change.claims.map((claim) => claim.source)).toEqual([source, source])
  const fresh = await readJsonSubmission(sent(pier()))
  expect(fresh.ok && fresh.changes.map(({ kind }) => kind)).toEqual(['source', 'project'])
})

test('words are looked for in the text that is kept of their source, as in the form', async () => {
  const url = 'https://example.org/kept-text'
  const { source } = await givenEntry('company', { name: { en: 'Text Works' } }, { url })
  const text = 'Before the pier of the north came. It is announced, and again is announced.'
  const row = { sourceId: source, version: 1, text, sha256: sha256(text), createdAt: new Date() }
  await db.sourceText.create({ data: row })
  const body = pier({ source: { ...newSource(), url } })
  body.claims[1] = { ...body.claims[1], quote: { exact: 'is announced' } }
  expect(await problems(body)).toEqual([['/claims/1/quote', 'quoteInSeveralPlaces']])
  body.claims[1] = { ...body.claims[1], quote: { exact: 'It is announced' } }
  const read = await readJsonSubmission(sent(body))
  expect(read.ok && read.change.claims[0]?.quote).toMatchObject({ prefix: expect.stringContaining('Before') })
})

test('the same key and document is one proposal, also at the same moment and after it was decided', async () => {
  const [under, body] = [key(), pier()]
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => send(body, under)))
  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1)
  expect(outcomes.filter(({ created }) => created)).toHaveLength(1)
  const id = outcomes[0]?.id ?? ''
  const { state, decidedAt } = await getSentState(contributor, id)
  expect([state, decidedAt]).toEqual(['proposed', null])

  const other = pier({ values: { name: { en: 'Pier of the south' } } })
  expect(await send(other, under)).toEqual({ ok: true, id, created: false })
  await reject(editor, id, 'no')
  expect(await send(other, under)).toEqual({ ok: true, id, created: false })
  expect(await getSentState(contributor, id)).toMatchObject({ state: 'rejected', note: 'no' })
  await expect(send(body, under)).rejects.toThrow('decided')
})

test('a key is a person’s own, and so is what became of it', async () => {
  const [stranger, under, body] = [await makePerson('contributor'), key(), pier()]
  const { id } = await send(body, under)
  const theirs = await sendProposal(stranger, under, sent(body))
  expect(theirs).toMatchObject({ ok: true, created: true })
  expect(theirs.ok && theirs.id).not.toBe(id)
  await expect(getSentState(stranger, id)).rejects.toThrow('proposal')
  await expect(getSentState(contributor, 'no id')).rejects.toThrow('proposal')
})

test('its author can go on with it in the form, which reads the same of it', async () => {
  const { id } = await send(
    pier({
      values: { participants: [{ id: 'a', company: { new: { name: 'Form Piles' } }, role: 'owner' }] },
      claims: [{ field: 'participants/a', quote: { exact: 'owned by Form Piles' } }],
    }),
  )
  const aim = await aimAt({ deed: 'new', kind: 'project' })
  const { typed } = await openForm(contributor, aim, id)
  const read = await readSubmission(aim, typed)
  expect(read).toMatchObject({ ok: true })
  expect(read.ok && read.changes.map(({ kind }) => kind)).toEqual(['source', 'company', 'project'])
  expect(read.ok && read.changes[2]).toMatchObject({
    values: { stage: 'announced', participants: [{ id: 'a', role: 'owner' }] },
  })
})

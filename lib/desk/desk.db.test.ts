import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { propose, saveDraft } from '@/lib/entries/proposals'
import { readStates } from '@/lib/entries/state'
import type { Typed } from '@/lib/entries/typed'
import { publish } from '@/lib/publishers'
import {
  changed,
  claimOn,
  givenEntry,
  givenProject,
  givenPublished,
  givenRelationship,
  newSource,
} from '@/lib/testing/given'
import { compare, settle } from './comparison'
import { listOfferedNames } from './form-names'
import { listKeptMoves } from './kept-moves'
import { withoutOvertaken } from './moved-subject'
import { openForm } from './opened-form'
import { formAddress, publishedAddress } from './proposal-addresses'
import { listAll, listOwn, waitingFor } from './queue'
import { readSubmission } from './submission'
import { aimAt } from './target'

let contributor: Contributor
let editor: Editor

beforeAll(async () => {
  await givenRelationship()
  contributor = await makePerson('contributor')
  editor = await makePerson('editor')
})

let lastUrl = 0
const source = (): Typed => [
  ['source.url', `https://example.org/desk/${++lastUrl}`],
  ['source.title', 'A report'],
  ['source.publisher', 'The Example'],
  ['source.language', 'en'],
]
const project = (name: string): Typed => [
  ['name.en', name],
  ['quote.name', `${name} will be built`],
  ['stage', 'announced'],
  ['quote.stage', 'will be built'],
  ['disposition', 'active'],
  ['relationship', 'norland-sudland'],
]
const newProject = () => aimAt({ deed: 'new', kind: 'project' })
const submit = async (typed: Typed, aim?: Awaited<ReturnType<typeof aimAt>>) =>
  readSubmission(aim ?? (await newProject()), typed)

async function published(typed: Typed, aim?: Awaited<ReturnType<typeof aimAt>>) {
  const read = await submit(typed, aim)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const kind = (aim ?? (await newProject())).definition.kind
  const { id } = await propose(contributor, {
    kind,
    entryId: null,
    changes: read.changes,
    reason: 'read today',
    typed,
    requestKey: uuid(),
  })
  const outcome = await publish(id, editor)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return { id, entries: outcome.entries }
}

describe('a form', () => {
  test('with a name, a stage, their words and a source is a project', async () => {
    const { entries } = await published([...source(), ...project('Pier of the desk')])
    expect(entries).toEqual([
      { kind: 'source', slug: 'a-report', revision: 1 },
      { kind: 'project', slug: 'pier-of-the-desk', revision: 1 },
    ])
  })

  test('cites the source that is at the same address already', async () => {
    const first = source()
    await published([...first, ...project('First of the source')])
    const url = first[0]?.[1].replace('https://', 'http://www.') ?? ''
    const read = await submit([['source.url', `${url}/`], ...project('Second of the source')])
    expect(read.ok && read.changes.map(({ kind }) => kind)).toEqual(['project'])
    const named = await submit([['source.existing', url], ...project('Third of the source')])
    expect(named.ok && named.changes).toHaveLength(1)
  })

  test('enters a new company in passing, in its own script, with the words that name it', async () => {
    const typed: Typed = [
      ...source(),
      ...project('Pier of two'),
      ['participants.0.company', '挖掘公司'],
      ['participants.0.role', 'contractor'],
      ['quote.participants.0', '由挖掘公司承建'],
      ['participants.1.company', '挖掘公司'],
      ['participants.1.role', 'owner'],
      ['quote.participants.1', '由挖掘公司所有'],
    ]
    const { entries } = await published(typed)
    expect(entries.map(({ kind }) => kind)).toEqual(['source', 'company', 'project'])
    const company = await db.company.findFirstOrThrow({ where: { name: { equals: { zh: '挖掘公司' } } } })
    expect(await db.participation.count({ where: { companyId: company.id } })).toBe(2)
  })

  test('says everything that is wrong, each at its input, and writes nothing', async () => {
    const before = await db.entry.count()
    const read = await submit([
      ['name.en', 'Half a pier'],
      ['stage', 'announced'],
      ['plannedEnd', '3/4/2025'],
      ['actualStart', '2026'],
      ['actualEnd', '2025'],
      ['quote.actualEnd', 'it ended'],
      ['places.0.place', 'Atlantis'],
      ['participants.0.company', 'Nobody Ltd'],
      ['participants.0.role', 'owner'],
      ['sectors', 'Alchemy'],
      ['disposition', 'active'],
      ['relationship', 'norland-sudland'],
    ])
    expect(read.ok ? [] : read.problems.map(({ input, message }) => [input, message])).toEqual(
      expect.arrayContaining([
        ['source.url', 'needsSource'],
        ['plannedEnd', 'ambiguousDate'],
        ['places.0.place', 'noSuchPlace'],
        ['sectors', 'noSuchEntry'],
        ['participants.0.company', 'newCompanyNeedsQuote'],
      ]),
    )
    expect(await db.entry.count()).toBe(before)
  })

  test('rules and missing words are named at their inputs too', async () => {
    const typed = project('Reversed pier').filter(([name]) => name !== 'quote.stage')
    const read = await submit([
      ...source(),
      ...typed,
      ['actualStart', '2026'],
      ['quote.actualStart', 'began'],
      ['actualEnd', '2025'],
      ['quote.actualEnd', 'ended'],
      ['quote.plannedEnd', 'words for nothing'],
    ])
    expect(read.ok ? [] : read.problems.map(({ input, message }) => [input, message]).sort()).toEqual([
      ['actualEnd', 'endsBeforeStart'],
      ['quote.plannedEnd', 'quoteWithoutValue'],
      ['quote.stage', 'needsQuote'],
    ])
  })
})

describe('a development', () => {
  const opened: Typed = [
    ['type', 'opened'],
    ['on', '12 May 2025'],
    ['headline.en', 'The pier opens'],
    ['quote.on', 'opened on Monday'],
  ]
  const developing = async (slug: string) => aimAt({ deed: 'develop', kind: 'project', slug })

  test('moves its subject as such events do, in the same proposal', async () => {
    const { id, slug } = await givenProject({ name: { en: 'Pier that opens' } }, { publishedOn: '2024' })
    const { entries } = await published([...source(), ...opened], await developing(slug))
    expect(entries.map(({ kind, revision }) => [kind, revision])).toEqual([
      ['source', 1],
      ['development', 1],
      ['project', 2],
    ])
    const [state] = await readStates([id])
    expect(state?.values.stage).toBe('operating')
    expect(
      state?.claims.find(({ field, rank }) => field === 'stage' && rank === 'preferred')?.quote?.exact,
    ).toBe('opened on Monday')
  })

  test('leaves it where the form says so, or where something newer stands', async () => {
    const { id, slug } = await givenProject({ name: { en: 'Pier that stays' } }, { publishedOn: '2024' })
    await published([...source(), ...opened, ['stageAfter', 'stays']], await developing(slug))
    const newer = await givenProject({ name: { en: 'Pier of today' } }, { publishedOn: '2026-01' })
    const read = await submit([...source(), ...opened], await developing(newer.slug))
    expect(read.ok && (await listKeptMoves(read.changes))).toMatchObject([
      { entry: { names: { en: 'Pier of today' } }, field: 'stage', vocabulary: 'stage', code: 'in_progress' },
    ])
    const moving = await submit([...source(), ...opened], await developing(slug))
    expect(moving.ok && (await listKeptMoves(moving.changes))).toEqual([])
    await published([...source(), ...opened], await developing(newer.slug))
    const states = await readStates([id, newer.id])
    expect(states.map(({ revision, values }) => [revision, values.stage])).toEqual([
      [1, 'in_progress'],
      [1, 'in_progress'],
    ])
  })

  test('moves no more what something newer moved while it waited', async () => {
    const { id, slug } = await givenProject({ name: { en: 'Pier that waits' } }, { publishedOn: '2024' })
    const event = (type: string, on: string): Typed => [
      ...opened.filter(([name]) => name !== 'type' && name !== 'on'),
      ['type', type],
      ['on', on],
    ]
    const waiting = await submit([...source(), ...event('suspended', '2025-01-10')], await developing(slug))
    if (!waiting.ok) throw new Error('refused')
    expect(waiting.changes.map(({ kind }) => kind)).toEqual(['source', 'development', 'project'])
    expect(await withoutOvertaken(waiting.changes)).toBe(waiting.changes)
    await published([...source(), ...event('resumed', '2025-06-10')], await developing(slug))
    const standing = await withoutOvertaken(waiting.changes)
    expect(standing.map(({ kind }) => kind)).toEqual(['source', 'development'])
    await givenPublished(...standing)
    expect((await readStates([id]))[0]?.values.disposition).toBe('active')
    expect(await listKeptMoves(standing)).toMatchObject([{ field: 'disposition', code: 'active' }])
  })

  test('takes nothing back where the form does not say so: a second phase is announced', async () => {
    const values = { name: { en: 'Pier with a second phase' }, stage: 'operating' }
    const { id, slug } = await givenProject(values, { publishedOn: '2024' })
    const announced = opened.map(([name, text]): [string, string] => [
      name,
      name === 'type' ? 'announced' : text,
    ])
    await published([...source(), ...announced], await developing(slug))
    const [state] = await readStates([id])
    expect([state?.revision, state?.values.stage]).toEqual([1, 'operating'])
    await published([...source(), ...announced, ['stageAfter', 'in_progress']], await developing(slug))
    expect((await readStates([id]))[0]?.values.stage).toBe('in_progress')
  })

  test('cannot happen to a source', async () => {
    await expect(aimAt({ deed: 'develop', kind: 'source', slug: 'a-report' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(aimAt({ deed: 'edit', kind: 'projects', slug: 'none' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(aimAt({ deed: 'new', kind: 'treasure' })).rejects.toMatchObject({ status: 404 })
  })
})

test('a form opens with what is published, and reading it changes nothing', async () => {
  const company = await givenEntry('company', { name: { en: 'Reopened Works' } })
  const { slug } = await givenProject({
    name: { en: 'Pier to edit' },
    plannedEnd: '2025-34',
    participants: [{ id: 'a', company: company.id, role: 'owner', shareBasisPoints: 5150 }],
  })
  const aim = await aimAt({ deed: 'edit', kind: 'projects', slug })
  const { typed, hidden } = await openForm(contributor, aim, null)
  expect(hidden.baseRevision).toBe('1')
  expect(await readSubmission(aim, [...typed, ['baseRevision', '1']])).toEqual({
    ok: false,
    problems: [{ input: '', message: 'nothingChanged' }],
  })
  const read = await readSubmission(aim, [...typed, ['baseRevision', '1'], ['summary.en', 'A pier.']])
  const values = { ...aim.state?.values, summary: { en: 'A pier.' } }
  expect(read.ok && read.changes).toMatchObject([{ baseRevision: 1, values, claims: [] }])
})

test('a draft is continued by whoever wrote it, until it is decided', async () => {
  const typed: Typed = [['name.en', 'Half']]
  const { id } = await saveDraft(contributor, {
    kind: 'project',
    entryId: null,
    reason: '',
    typed,
    requestKey: uuid(),
  })
  const aim = await newProject()
  expect(await openForm(contributor, aim, id)).toMatchObject({ typed, hidden: { proposal: id } })
  await expect(openForm(editor, aim, id)).rejects.toMatchObject({ status: 404 })
  const [row] = (await listOwn(contributor)).rows
  expect(row).toMatchObject({ id, state: 'draft', names: { en: 'Half' } })
  expect(formAddress({ id, kind: 'project', entry: null, typed: [] })).toBe(
    `/desk/new/project?proposal=${id}`,
  )
})

test('a proposal is compared with what is published, and clashes are settled by choice', async () => {
  const { id, slug } = await givenProject({ name: { en: 'Pier of two minds' }, stage: 'announced' })
  const rival = newSource()
  const mine = await changed(id, { stage: 'operating', plannedEnd: '2030' }, [
    claimOn('stage', rival.entryId),
    claimOn('plannedEnd', rival.entryId),
  ])
  const theirs = newSource()
  await givenPublished(theirs, await changed(id, { stage: 'completed' }, [claimOn('stage', theirs.entryId)]))
  const changes = [rival, mine]
  const compared = await compare(changes)
  expect(compared.changes.map(({ isNew, clashes }) => [isNew, clashes.map(({ field }) => field)])).toEqual([
    [true, []],
    [false, ['stage']],
  ])
  expect(compared.sources[rival.entryId]?.publisher).toBe('The Example')

  const seen = Object.fromEntries(compared.changes.map(({ entry, revision }) => [entry.id, revision]))
  expect(seen).toEqual({ [rival.entryId]: 0, [id]: 2 })
  const [, kept] = (await settle(changes, seen, () => false)) ?? []
  expect(kept).toMatchObject({ baseRevision: 2, values: { stage: 'completed', plannedEnd: '2030' } })
  const [, taken] = (await settle(changes, seen, () => true)) ?? []
  expect(taken).toMatchObject({ baseRevision: 2, values: { stage: 'operating', plannedEnd: '2030' } })
  expect(slug).toBe('pier-of-two-minds')

  const third = newSource()
  await givenPublished(third, await changed(id, { stage: 'ended' }, [claimOn('stage', third.entryId)]))
  expect(await settle(changes, seen, () => true)).toBeNull()
})

test('the queue is for editors, what was published can be seen', async () => {
  const typed: Typed = [...source(), ...project('Pier in the queue')]
  const read = await submit(typed)
  if (!read.ok) throw new Error('refused')
  const { id } = await propose(contributor, {
    kind: 'project',
    entryId: null,
    changes: read.changes,
    reason: 'now',
    typed,
    requestKey: uuid(),
  })
  expect((await listAll(contributor, 'proposed')).rows).toEqual([])
  expect(await waitingFor(contributor)).toBeUndefined()
  expect((await listAll(editor, 'proposed')).rows.map((row) => row.names?.en)).toContain('Pier in the queue')
  expect(await waitingFor(editor)).toBeGreaterThan(0)
  expect(await publishedAddress(id)).toBeNull()
  await publish(id, editor)
  expect(await publishedAddress(id)).toBe('/projects/pier-in-the-queue')
})

test('names are offered by kind, in the language of the reader', async () => {
  await givenEntry('company', { name: { en: 'Offered Works', zh: '所提供的公司' } })
  const offered = await listOfferedNames(definitionOf('project'), 'zh')
  expect(Object.keys(offered).sort()).toEqual(['agreement', 'company', 'project', 'sector', 'source'])
  expect(offered.company).toContain('所提供的公司')
})

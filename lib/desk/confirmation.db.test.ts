import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { getProposal } from '@/lib/entries/proposal-queue'
import { propose } from '@/lib/entries/proposals'
import { readStates } from '@/lib/entries/state'
import type { Typed } from '@/lib/entries/typed'
import { publish } from '@/lib/publishers'
import { changed, claimOn, givenProject, givenPublished, newSource } from '@/lib/testing/given'
import { openForm } from './opened-form'
import { formAddress } from './proposal-addresses'
import { readSubmission } from './submission'
import { aimAt } from './target'

let contributor: Contributor
let editor: Editor

beforeAll(async () => {
  contributor = await makePerson('contributor')
  editor = await makePerson('editor')
})

const confirming = (slug: string) => aimAt({ deed: 'confirm', kind: 'project', slug })

let lastUrl = 0
const typed = (...more: Typed): Typed => [
  ['source.url', `https://example.org/confirming/${++lastUrl}`],
  ['source.title', 'A later report'],
  ['source.publisher', 'Another paper'],
  ['source.language', 'en'],
  ['source.publishedOn', '2026-05-02'],
  ['confirms', 'stage'],
  ['quote.confirms', 'work goes on as before'],
  ...more,
]

async function sent(slug: string, lines: Typed) {
  const aim = await confirming(slug)
  const read = await readSubmission(aim, lines)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const entryId = aim.state?.id ?? null
  const framed = { kind: 'project', entryId, reason: 'read', typed: lines, requestKey: uuid() }
  return propose(contributor, { ...framed, changes: read.changes })
}

const problemsOf = async (slug: string, lines: Typed) => {
  const read = await readSubmission(await confirming(slug), lines)
  return read.ok ? [] : read.problems.map(({ input, message }) => [input, message])
}

test('a source that says it is still so adds a claim, moves the last confirmation and changes no value', async () => {
  const project = await givenProject({ name: { en: 'Still dug' } }, { publishedOn: '2024-01-02' })
  const { id } = await sent(project.slug, typed())
  const [before] = await readStates([project.id])
  expect(await publish(id, editor)).toMatchObject({ ok: true })
  const [after] = await readStates([project.id])
  expect(after?.values).toEqual(before?.values)
  expect(after?.revision).toBe(2)
  const stage = after?.claims.filter(({ field }) => field === 'stage') ?? []
  expect(stage.map(({ rank, value, quote }) => [rank, value, quote?.exact])).toEqual([
    ['preferred', 'in_progress', 'what the source says of stage'],
    ['normal', 'in_progress', 'work goes on as before'],
  ])
  const entry = await db.entry.findUniqueOrThrow({ where: { id: project.id } })
  expect(entry).toMatchObject({ lastConfirmedOn: '2026-05-02', verification: 'several_sources' })
  expect(await db.facet.count({ where: { entryId: project.id, validTo: null } })).toBe(1)
})

test('its words are shown first where those of the earlier source are not here yet', async () => {
  const project = await givenProject({ name: { en: 'Not yet quoted' } })
  await db.claim.updateMany({ where: { entryId: project.id, field: 'stage' }, data: { exact: null } })
  const { id } = await sent(project.slug, typed())
  await publish(id, editor)
  const [state] = await readStates([project.id])
  const preferred = state?.claims.find(({ field, rank }) => field === 'stage' && rank === 'preferred')
  expect(preferred?.quote?.exact).toBe('work goes on as before')
})

test('everything that is missing is said at once, each at its input', async () => {
  const { slug } = await givenProject({ name: { en: 'Half confirmed' } })
  expect(await problemsOf(slug, [])).toEqual([
    ['source.url', 'needsSource'],
    ['confirms', 'notInList'],
    ['quote.confirms', 'needsQuote'],
  ])
  expect(await problemsOf(slug, typed(['confirms', 'relationship']))).toEqual([['confirms', 'notInList']])
  expect(await problemsOf(slug, typed(['quote.confirms', 'x'.repeat(5001)]))).toEqual([
    ['quote.confirms', 'tooLong'],
  ])
})

test('the same words of the same source are not added twice', async () => {
  const project = await givenProject({ name: { en: 'Said once' } })
  const lines = typed()
  const { id } = await sent(project.slug, lines)
  await publish(id, editor)
  expect(await problemsOf(project.slug, lines)).toEqual([['quote.confirms', 'saidAlready']])
})

test('a fact that changed since the form was opened is confirmed only once that was said', async () => {
  const project = await givenProject({ name: { en: 'Moved on' } })
  const { hidden } = await openForm(contributor, await confirming(project.slug), null)
  const source = newSource()
  await givenPublished(
    source,
    await changed(project.id, { stage: 'completed' }, [claimOn('stage', source.entryId)]),
  )
  const lines = typed(['baseRevision', hidden.baseRevision ?? ''])
  const read = await readSubmission(await confirming(project.slug), lines)
  expect(read).toMatchObject({ ok: false, problems: [{ input: 'confirms', message: 'changedSince' }] })
  const again = await readSubmission(await confirming(project.slug), (!read.ok && read.typed) || [])
  expect(again.ok && again.changes.at(-1)?.claims[0]?.value).toBe('completed')
})

test('the form opens at the fact that decides, and a kept one goes on at its own address', async () => {
  const { slug } = await givenProject({ name: { en: 'Opened to confirm' } })
  const opened = await openForm(contributor, await confirming(slug), null)
  expect(opened.typed).toEqual([['confirms', 'stage']])
  const { id } = await sent(slug, typed())
  expect(formAddress(await getProposal(contributor, id))).toBe(`/desk/confirm/project/${slug}?proposal=${id}`)
})

test('a source has nothing that another could confirm', async () => {
  const source = newSource()
  const { entries } = await givenPublished(source)
  const [{ slug = '' } = {}] = entries
  await expect(aimAt({ deed: 'confirm', kind: 'source', slug })).rejects.toMatchObject({ status: 404 })
})

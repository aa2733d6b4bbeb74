import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { propose } from '@/lib/entries/proposals'
import { claimForReview } from '@/lib/entries/reviewing'
import { publish } from '@/lib/publishers'
import { changed, givenProject, givenRelationship, newSource, relationship } from '@/lib/testing/given'
import { countProposals, listAll, listOwn } from './queue'
import { readQueueFilters, writeQueueFilters } from './queue-filters'
import { countQueue, findNext, listQueue } from './review-queue'

let known: Contributor
let novice: Contributor
let editor: Editor
const ids: Record<string, string> = {}
const all = readQueueFilters(new URLSearchParams())

/** @param daysAgo since when it waits */
async function waits(name: string, author: Contributor, daysAgo: number, entry?: string): Promise<string> {
  const source = newSource({ title: name })
  const changes = entry ? [source, await changed(entry, { summary: { en: name } })] : [source]
  const deed = { kind: entry ? 'project' : 'source', entryId: entry ?? null, reason: name, typed: [] }
  const { id } = await propose(author, { ...deed, changes, requestKey: uuid() })
  await db.proposal.update({
    where: { id },
    data: { proposedAt: new Date(Date.now() - daysAgo * 86_400_000) },
  })
  ids[name] = id
  return id
}

beforeAll(async () => {
  await givenRelationship()
  known = await makePerson('contributor', 'Known')
  novice = await makePerson('contributor', 'Novice')
  editor = await makePerson('editor')
  await publish(await waits('published before', known, 0), editor)
  const late = await givenProject({ name: { en: 'Late pier' }, plannedEnd: '2020' })
  const doubted = await givenProject({ name: { en: 'Doubted pier' } })
  await db.facet.updateMany({ where: { entryId: doubted.id }, data: { verification: 'disputed' } })
  await waits('usual', known, 6)
  await waits('usual, younger', known, 5)
  await waits('first', novice, 1)
  await waits('disputed', known, 2, doubted.id)
  await waits('overdue', known, 3, late.id)
  await waits('long', known, 9)
})

test('what is needed most stands first, and says why', async () => {
  const { rows } = await listQueue(editor, all, null)
  expect(rows.map(({ reason, needs }) => [reason, needs])).toEqual([
    ['long', ['long']],
    ['overdue', ['overdue']],
    ['disputed', ['disputed']],
    ['first', ['first']],
    ['usual', []],
    ['usual, younger', []],
  ])
  expect(rows[0]?.waitingDays).toBe(9)
})

test('the filters of the address narrow it, and are counted', async () => {
  const only = async (query: string) => {
    const filters = readQueueFilters(new URLSearchParams(query))
    expect(writeQueueFilters(filters)).toBe(query)
    const { fitting } = await countQueue(editor, filters)
    const { rows } = await listQueue(editor, filters, null)
    expect(fitting).toBe(rows.length)
    return rows.map(({ reason }) => reason)
  }
  expect(await only('kind=project')).toEqual(['overdue', 'disputed'])
  expect(await only(`relationship=${relationship}&only=disputed`)).toEqual(['disputed'])
  expect(await only(`author=${novice.id}`)).toEqual(['first'])
  expect(await only('only=mine')).toEqual([])
  await claimForReview(editor, ids.usual ?? '')
  expect(await only('only=mine')).toEqual(['usual'])
  const counts = await countQueue(editor, all)
  expect(counts).toMatchObject({
    total: 6,
    only: { overdue: 1, disputed: 1, first: 1, mine: 1 },
    kinds: [
      ['source', 4],
      ['project', 2],
    ],
    relationships: [[relationship, 2]],
    authors: [
      [known.id, 'Known', 5],
      [novice.id, 'Novice', 1],
    ],
  })
  const junk = new URLSearchParams('kind=treasure&author=me&only=all&relationship=%27')
  expect(writeQueueFilters(readQueueFilters(junk))).toBe('')
})

test('the next is the one after in the queue, but not what another editor reads', async () => {
  const other = await makePerson('editor')
  const next = async (name: string, query = '') =>
    findNext(other, readQueueFilters(new URLSearchParams(query)), ids[name] ?? '')
  expect(await next('long')).toBe(ids.overdue)
  expect(await next('first')).toBe(ids['usual, younger'])
  expect(await next('usual, younger')).toBe(ids.long)
  expect(await next('overdue', 'kind=project')).toBe(ids.disputed)
  expect(await next('overdue', 'only=overdue')).toBeNull()
  expect(await next('published before')).toBe(ids.long)
})

test('long lists are paged forwards and back, with nothing twice and nothing lost', async () => {
  const author = await makePerson('contributor')
  const made: string[] = []
  for (let n = 0; n < 60; n++) made.push(await waits(`page ${n}`, author, 0))
  // Many of one instant: the id decides.
  await db.proposal.updateMany({ where: { id: { in: made } }, data: { proposedAt: new Date() } })

  const mine = readQueueFilters(new URLSearchParams(`author=${author.id}`))
  const first = await listQueue(editor, mine, null)
  const second = await listQueue(editor, mine, first.next)
  const third = await listQueue(editor, mine, second.next)
  const seen = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))
  expect([first.rows.length, second.rows.length, third.rows.length]).toEqual([25, 25, 10])
  expect(new Set(seen)).toEqual(new Set(made))
  expect([first.previous, third.next]).toEqual([null, null])
  expect((await listQueue(editor, mine, third.previous)).rows).toEqual(second.rows)
  expect((await listQueue(editor, mine, second.previous)).rows).toEqual(first.rows)
  expect((await listQueue(editor, mine, 'rubbish')).rows).toEqual(first.rows)

  const own = await listOwn(author)
  const older = await listOwn(author, own.next)
  expect([own.rows.length, older.rows.length, older.next]).toEqual([50, 10, null])
  expect((await listOwn(author, older.previous)).rows).toEqual(own.rows)
  const waiting = await listAll(editor, 'proposed')
  const rest = await listAll(editor, 'proposed', waiting.next)
  expect([...waiting.rows, ...rest.rows]).toHaveLength(66)
  expect(await countProposals(author)).toEqual({ own: 60 })
  expect(await countProposals(editor)).toMatchObject({ proposed: 66, published: 1 })
})

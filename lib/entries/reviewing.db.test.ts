import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { newSource } from '@/lib/testing/given'
import { listFieldNotes, listMessages, sendMessage } from './proposal-messages'
import { getProposal } from './proposal-queue'
import { propose, reject, returnToContributor, withdraw } from './proposals'
import { claimForReview, claimLastsMinutes, readerOf, releaseFromReview } from './reviewing'

let contributor: Contributor
let stranger: Contributor
let [li, mei]: Editor[] = []
beforeAll(async () => {
  contributor = await makePerson('contributor', 'Ana')
  stranger = await makePerson('contributor')
  li = await makePerson('editor', 'Li')
  mei = await makePerson('editor', 'Mei')
})
const editors = (): [Editor, Editor] => {
  if (!li || !mei) throw new Error('no editors')
  return [li, mei]
}

const deed = (id?: string) => ({
  ...(id && { id }),
  kind: 'source',
  entryId: null,
  changes: [newSource()],
  reason: 'read',
  typed: [],
  requestKey: uuid(),
})
const sent = async () => (await propose(contributor, deed())).id

test('a proposal is claimed by one editor at a time, and the other is told', async () => {
  const [one, other] = editors()
  const id = await sent()
  const { updatedAt } = await getProposal(one, id)
  const outcomes = await Promise.allSettled([claimForReview(one, id), claimForReview(other, id)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'claimed' })
  const found = await getProposal(one, id)
  const reader = readerOf(found, new Date())
  expect(reader?.name).toBe(outcomes[0]?.status === 'fulfilled' ? 'Li' : 'Mei')
  // What is claimed is not changed: whoever has it open may still decide.
  expect(found.updatedAt).toEqual(updatedAt)
})

test('a claim is renewed, released, and lapses by itself', async () => {
  const [one, other] = editors()
  const id = await sent()
  await claimForReview(one, id)
  await claimForReview(one, id)
  await releaseFromReview(other, id)
  await expect(claimForReview(other, id)).rejects.toMatchObject({ code: 'claimed' })
  await releaseFromReview(one, id)
  await claimForReview(other, id)

  await db.$executeRaw`
    UPDATE "Proposal" SET "claimedAt" = now() - ${claimLastsMinutes} * interval '1 minute' WHERE id = ${id}::uuid`
  expect(readerOf(await getProposal(one, id), new Date())).toBeNull()
  await claimForReview(one, id)
  const steps = (await listMessages(contributor, id)).map(({ step, author }) => [step, author])
  expect(steps).toEqual([
    ['proposed', 'Ana'],
    ['claimed', 'Li'],
    ['released', 'Li'],
    ['claimed', 'Mei'],
    ['claimed', 'Li'],
  ])
})

test('what does not wait cannot be claimed', async () => {
  const [one] = editors()
  const id = await sent()
  await withdraw(contributor, id)
  await expect(claimForReview(one, id)).rejects.toMatchObject({ code: 'withdrawn' })
  await expect(claimForReview(one, uuid())).rejects.toMatchObject({ status: 404 })
})

test('a claim hinders nobody from deciding', async () => {
  const [one, other] = editors()
  const id = await sent()
  await claimForReview(one, id)
  await reject(other, id, 'not a source')
  expect((await getProposal(other, id)).state).toBe('rejected')
})

test('notes on fields come back with the proposal; each step is on its list; answers are kept once', async () => {
  const [one] = editors()
  const id = await sent()
  await returnToContributor(one, id, 'Two things', [
    { field: 'source/title', body: 'Its own title, please' },
    { field: 'source/publishedOn', body: 'Which day?' },
  ])
  expect(await listFieldNotes(id)).toEqual([
    { field: 'source/title', body: 'Its own title, please' },
    { field: 'source/publishedOn', body: 'Which day?' },
  ])
  const answer = { body: 'It has none.', requestKey: uuid() }
  await Promise.all([sendMessage(contributor, id, answer), sendMessage(contributor, id, answer)])
  await expect(sendMessage(stranger, id, { ...answer, requestKey: uuid() })).rejects.toMatchObject({
    status: 404,
  })
  await propose(contributor, deed(id))
  await propose(contributor, { ...deed(id), reason: 'read again' })
  await returnToContributor(one, id, 'The day')
  expect(await listFieldNotes(id)).toEqual([])
  expect((await listMessages(one, id)).map(({ step, field, body }) => step ?? field ?? body)).toEqual([
    'proposed',
    'returned',
    'source/title',
    'source/publishedOn',
    'It has none.',
    'proposed',
    'changed',
    'returned',
  ])
})

test('words that say nothing are not stored', async () => {
  const proposalId = await sent()
  const message = (body: string | null, field: string | null = null) =>
    db.proposalMessage.create({ data: { id: uuid(), proposalId, body, field } })
  await expect(message(' ')).rejects.toThrow()
  await expect(message(null)).rejects.toThrow()
  await expect(message(null, 'source/title')).rejects.toThrow()
})

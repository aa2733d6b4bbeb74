import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { type Contributor, prove } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { newSource } from '@/lib/testing/given'
import { discardDraft, keepDraft } from './drafts'
import { listOwnProposals } from './proposal-queue'
import { type Draft, propose, returnToContributor, saveDraft, versionOf } from './proposals'

let contributor: Contributor
beforeEach(async () => {
  contributor = prove(await makePerson('contributor'), 'contributor')
})

const draftOf = (words: string, more: Partial<Draft> = {}): Draft => ({
  kind: 'project',
  entryId: null,
  reason: '',
  typed: [['name.en', words]],
  requestKey: randomUUID(),
  window: 'first',
  ...more,
})
const changed = (draft: Draft, words: string, window = draft.window): Draft => ({
  ...draft,
  window,
  typed: [['name.en', words]],
})
const first = { seen: null, again: false }
const wordsOf = async ({ requestKey }: Draft) =>
  (await db.proposal.findUnique({ where: { requestKey } }))?.typed

test('a draft keeps itself, and again from the same window', async () => {
  const draft = draftOf('Half a na')
  const kept = await keepDraft(contributor, draft, first)
  expect(kept).toMatchObject({ outcome: 'kept', repeated: false })
  expect(await keepDraft(contributor, draft, first)).toMatchObject({ outcome: 'kept', repeated: true })
  expect(
    await keepDraft(contributor, changed(draft, 'Half a name'), { seen: null, again: true }),
  ).toMatchObject({ outcome: 'kept', repeated: false })
  expect(await wordsOf(draft)).toEqual([['name.en', 'Half a name']])
  expect(await listOwnProposals(contributor, 10)).toHaveLength(1)
})

test('kept twenty times at once, it is one draft', async () => {
  const draft = draftOf('All at once')
  const all = await Promise.all(Array.from({ length: 20 }, () => keepDraft(contributor, draft, first)))
  expect(all.every(({ outcome }) => outcome === 'kept')).toBe(true)
  expect(await listOwnProposals(contributor, 10)).toHaveLength(1)
})

test('another window does not overwrite what it has not seen, and may when it has', async () => {
  const draft = draftOf('From the first')
  await keepDraft(contributor, draft, first)
  const opened = versionOf(draft)
  const later = changed(draft, 'Later in the first')
  await keepDraft(contributor, later, { seen: null, again: true })
  const second = changed(draft, 'From the second', 'second')
  const said = await keepDraft(contributor, second, { seen: opened, again: false })
  expect(said).toMatchObject({ outcome: 'elsewhere', version: versionOf(later) })
  expect(await wordsOf(draft)).toEqual(later.typed)
  expect(await keepDraft(contributor, second, { seen: versionOf(later), again: false })).toMatchObject({
    outcome: 'kept',
  })
  expect(
    await keepDraft(contributor, changed(draft, 'First again'), { seen: null, again: true }),
  ).toMatchObject({
    outcome: 'elsewhere',
  })
  expect(await wordsOf(draft)).toEqual(second.typed)
})

test('of two windows that keep different words at once, one is told', async () => {
  const draft = draftOf('Opened in both')
  await keepDraft(contributor, draft, first)
  const seen = versionOf(draft)
  const both = await Promise.all(
    ['second', 'third'].map((window) =>
      keepDraft(contributor, changed(draft, `From the ${window}`, window), { seen, again: false }),
    ),
  )
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['elsewhere', 'kept'])
})

test('what waits for review stays as it was sent', async () => {
  const changes = [newSource()]
  const draft = draftOf('Sent')
  await keepDraft(contributor, draft, first)
  await propose(contributor, { ...draft, changes })
  expect(await keepDraft(contributor, draft, first)).toMatchObject({ outcome: 'kept', repeated: true })
  expect(await keepDraft(contributor, changed(draft, 'Sent and more'), first)).toEqual({ outcome: 'waiting' })
  const [proposal, ...others] = await listOwnProposals(contributor, 10)
  expect(others).toEqual([])
  expect(proposal).toMatchObject({ state: 'proposed', typed: draft.typed })
})

test('what was sent back stays sent back while it is changed', async () => {
  const changes = [newSource()]
  const draft = draftOf('Sent')
  const { id } = await propose(contributor, { ...draft, changes })
  const editor = prove(await makePerson('editor'), 'editor')
  await returnToContributor(editor, id, 'Which one?')
  const better = changed(draft, 'Better')
  expect(await keepDraft(contributor, better, { seen: null, again: true })).toMatchObject({ outcome: 'kept' })
  const [proposal] = await listOwnProposals(contributor, 10)
  expect(proposal).toMatchObject({ state: 'returned', note: 'Which one?', typed: better.typed })
})

test('a discarded draft is gone, and a window that still has it does not bring it back by itself', async () => {
  const draft = draftOf('Away')
  const { id } = await saveDraft(contributor, draft)
  const stranger = prove(await makePerson('contributor'), 'contributor')
  await expect(discardDraft(stranger, id)).rejects.toThrow('proposal')
  await discardDraft(contributor, id)
  expect(await listOwnProposals(contributor, 10)).toEqual([])
  await expect(discardDraft(contributor, id)).rejects.toThrow('proposal')
  expect(await keepDraft(contributor, changed(draft, 'Away?'), { seen: null, again: true })).toEqual({
    outcome: 'discarded',
  })
})

test('another person’s draft is nobody else’s', async () => {
  const draft = draftOf('Mine')
  await keepDraft(contributor, draft, first)
  const stranger = prove(await makePerson('contributor'), 'contributor')
  await expect(keepDraft(stranger, draft, first)).rejects.toThrow('proposal')
})

import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { newSource } from '@/lib/testing/given'
import { countWaiting, getProposal, listOwnProposals, listProposals } from './proposal-queue'
import { findSent, propose, rebase, reject, returnToContributor, saveDraft, withdraw } from './proposals'
import type { Typed } from './typed'

let contributor: Contributor
let stranger: Contributor
let editor: Editor

beforeAll(async () => {
  contributor = await makePerson('contributor')
  stranger = await makePerson('contributor')
  editor = await makePerson('editor')
})

const typed: Typed = [
  ['name.en', 'Half a na'],
  ['stage', ''],
]
const draft = (more = {}) => ({
  kind: 'project',
  entryId: null,
  reason: '',
  typed,
  requestKey: uuid(),
  ...more,
})
const proposed = (more = {}) => ({
  ...draft(),
  kind: 'source',
  changes: [newSource()],
  reason: 'Read today',
  ...more,
})

test('what was sent before is known again by what was typed, whatever ids its changes have', async () => {
  const first = proposed()
  expect(await findSent(contributor, first, 'proposed')).toBeNull()
  const { id } = await propose(contributor, first)
  expect(await findSent(contributor, first, 'proposed')).toMatchObject({ id, same: true, state: 'proposed' })
  expect(await propose(contributor, { ...first, changes: [newSource()] })).toMatchObject({ repeated: true })
  const other = { ...first, typed: [...typed, ['summary.en', 'more']] as Typed }
  expect(await findSent(contributor, other, 'proposed')).toMatchObject({ id, same: false })
  await expect(findSent(stranger, first, 'proposed')).rejects.toThrow('proposal')
})

test('a draft keeps what was typed, and goes on under its id or its key', async () => {
  const first = draft()
  const { id } = await saveDraft(contributor, first)
  expect(await getProposal(contributor, id)).toMatchObject({ state: 'draft', typed, changes: null })
  await expect(getProposal(editor, id)).rejects.toMatchObject({ status: 404 })

  const more: Typed = [...typed, ['summary.en', 'مرحبا 🚄 <script>']]
  expect(await saveDraft(contributor, { ...first, typed: more })).toMatchObject({ id, repeated: false })
  expect(await saveDraft(contributor, { ...draft(), id, typed: more })).toMatchObject({ id, repeated: true })
  expect((await getProposal(contributor, id)).typed).toEqual(more)

  const sent = await propose(contributor, { ...proposed(), id })
  expect(sent).toMatchObject({ id, state: 'proposed' })
})

test('one’s proposals are one’s own and the editors’', async () => {
  const { id } = await propose(contributor, proposed())
  await expect(getProposal(stranger, id)).rejects.toMatchObject({ status: 404 })
  await expect(saveDraft(stranger, draft({ id }))).rejects.toMatchObject({ status: 404 })
  await expect(withdraw(stranger, id)).rejects.toMatchObject({ status: 404 })
  expect((await getProposal(editor, id)).author?.id).toBe(contributor.id)
  expect((await listOwnProposals(stranger, 10)).length).toBe(0)
  expect((await listOwnProposals(contributor, 10)).map((one) => one.id)).toContain(id)
})

test('an editor returns with a note; mended, it waits again; rejected, it is closed', async () => {
  const { id } = await propose(contributor, proposed())
  await returnToContributor(editor, id, 'Which June?')
  expect(await getProposal(contributor, id)).toMatchObject({ state: 'returned', note: 'Which June?' })
  await expect(returnToContributor(editor, id, 'again')).rejects.toMatchObject({ status: 409 })

  expect(await propose(contributor, proposed({ id }))).toMatchObject({ id, state: 'proposed' })
  await reject(editor, id, 'Not under this relationship')
  expect(await getProposal(contributor, id)).toMatchObject({ state: 'rejected', reviewer: { id: editor.id } })
  await expect(propose(contributor, proposed({ id }))).rejects.toMatchObject({ status: 409 })
  await expect(withdraw(contributor, id)).rejects.toMatchObject({ status: 409 })
})

test('what waits is listed in the order in which it came', async () => {
  const before = await countWaiting()
  const first = await propose(contributor, proposed())
  const second = await propose(stranger, proposed())
  const waiting = (await listProposals(editor, 'proposed', 50)).map(({ id }) => id)
  expect(waiting.indexOf(second.id)).toBe(waiting.indexOf(first.id) + 1)
  expect(await countWaiting()).toBe(before + 2)
  const { proposedAt } = await getProposal(editor, second.id)
  expect(await countWaiting(proposedAt ?? undefined)).toBe(before + 1)
  await withdraw(contributor, first.id)
  expect(await countWaiting()).toBe(before + 1)
})

test('an editor’s decision on clashing places takes the place of the changes', async () => {
  const { id } = await propose(contributor, proposed())
  const changes = [newSource()]
  await rebase(editor, id, changes)
  expect((await getProposal(editor, id)).changes).toEqual(changes)
  await withdraw(contributor, id)
  await expect(rebase(editor, id, changes)).rejects.toMatchObject({ status: 409 })
})

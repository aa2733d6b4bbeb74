import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Contributor, Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { house } from '@/lib/publishers'
import { changed, givenProject, newSource } from '@/lib/testing/given'
import { listRevisions } from './history'
import { propose, rebase } from './proposals'
import { type Decision, publishProposal } from './publishing'

let writer: Editor
let reader: Editor
let contributor: Contributor
beforeAll(async () => {
  writer = await makePerson('editor', 'Writer')
  reader = await makePerson('editor', 'Reader')
  contributor = await makePerson('contributor', 'Contributor')
})

async function sent(by: Contributor, changes = [newSource()]): Promise<string> {
  const deed = { kind: 'source', entryId: null, reason: 'read', typed: [], requestKey: uuid() }
  return (await propose(by, { ...deed, changes })).id
}
const publishAs = (editor: Editor, id: string, decision: Decision = {}) =>
  publishProposal(house, id, editor, { secondReader: true, ...decision })

test.each([
  ['whole', {}],
  [
    'in part',
    { rest: { kind: 'source', entryId: null, changes: [newSource()], typed: [], note: 'x', notes: [] } },
  ],
  ['otherwise than it was sent', { changes: [newSource()] }],
])('nobody publishes their own change, %s', async (_, decision) => {
  const id = await sent(writer)
  const before = await db.proposal.count()
  await expect(publishAs(writer, id, decision)).rejects.toMatchObject({ code: 'secondReader' })
  expect(await db.proposal.count()).toBe(before)
  expect(await publishAs(reader, id, decision)).toMatchObject({ ok: true })
})

test('whoever chose between clashing values last does not publish the choice, until its author sends it again', async () => {
  const id = await sent(contributor)
  await rebase(reader, id, [newSource()])
  await expect(publishAs(reader, id)).rejects.toMatchObject({ code: 'secondReader' })
  const again = { id, kind: 'source', entryId: null, reason: 'again', typed: [], requestKey: uuid() }
  await propose(contributor, { ...again, changes: [newSource()] })
  expect(await publishAs(reader, id)).toMatchObject({ ok: true })
})

test('without a second reader an editor may, and the history says so', async () => {
  const { id, slug } = await givenProject({ name: { en: 'Pier of one pair of eyes' } })
  const summary = async (en: string, by: Contributor) => sent(by, [await changed(id, { summary: { en } })])
  const own = await summary('Mine.', writer)
  await publishProposal(house, own, writer)
  const others = await summary('Theirs.', contributor)
  await publishProposal(house, others, writer)
  const { revisions } = await listRevisions(definitionOf('project'), slug)
  expect(revisions.map((one) => [one.author?.name, one.publisher?.name])).toEqual([
    ['Contributor', 'Writer'],
    ['Writer', 'Writer'],
    [undefined, undefined],
  ])
})

test('what was changed since an editor saw it is not published', async () => {
  const id = await sent(contributor)
  const { updatedAt } = await db.proposal.findUniqueOrThrow({ where: { id } })
  const seen = updatedAt.toISOString()
  const again = { id, kind: 'source', entryId: null, reason: 'again', typed: [], requestKey: uuid() }
  await propose(contributor, { ...again, changes: [newSource()] })
  await expect(publishAs(reader, id, { seen })).rejects.toMatchObject({ code: 'changed' })
})

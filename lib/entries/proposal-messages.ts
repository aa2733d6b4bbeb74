import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Contributor } from '@/lib/auth/person'
import { signatureOf, signing } from '@/lib/auth/signature'
import { db } from '@/lib/db/client'
import { isDuplicate } from '@/lib/db/errors'
import type { ProposalStep } from '@/lib/db/generated/client'
import { getProposal } from './proposal-queue'

/** Characters of one message. */
export const messageMax = 5000
/** So many are shown of one proposal; older ones give way. */
const shown = 500

export type Message = {
  id: string
  at: Date
  author: string | null
  step: ProposalStep | null
  field: string | null
  body: string | null
  otherId: string | null
}

/** What was done and said about a proposal that the person may see, the oldest first. @throws NotFound */
export async function listMessages(person: Contributor, proposalId: string): Promise<Message[]> {
  await getProposal(person, proposalId)
  const rows = await db.proposalMessage.findMany({
    where: { proposalId },
    select: {
      id: true,
      at: true,
      step: true,
      field: true,
      body: true,
      otherId: true,
      author: signing,
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: shown,
  })
  return rows.reverse().map(({ author, ...row }) => ({ ...row, author: signatureOf(author)?.name ?? null }))
}

/**
 * Says something about a proposal: its author or an editor. The same key is the same message.
 * @param body without spaces at its ends, not empty, at most `messageMax` characters
 * @throws NotFound
 */
export async function sendMessage(
  person: Contributor,
  proposalId: string,
  { body, requestKey }: { body: string; requestKey: string },
): Promise<void> {
  await getProposal(person, proposalId)
  try {
    await db.proposalMessage.create({
      data: { id: uuid(), proposalId, authorId: person.id, body: body.slice(0, messageMax), requestKey },
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** What an editor said of single fields when the proposal came back last. */
export async function listFieldNotes(proposalId: string): Promise<{ field: string; body: string }[]> {
  const last = await db.proposalMessage.findFirst({
    where: { proposalId, step: { in: ['returned', 'split_off'] } },
    select: { at: true },
    orderBy: { at: 'desc' },
  })
  if (!last) return []
  const rows = await db.proposalMessage.findMany({
    where: { proposalId, field: { not: null }, at: { gte: last.at } },
    select: { field: true, body: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: shown,
  })
  return rows.map(({ field, body }) => ({ field: field ?? '', body: body ?? '' }))
}

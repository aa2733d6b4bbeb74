import 'server-only'
import { type Contributor, type Editor, holds } from '@/lib/auth/person'
import { signatureOf, signing } from '@/lib/auth/signature'
import { db } from '@/lib/db/client'
import type { Prisma, ProposalState } from '@/lib/db/generated/client'
import { NotFound } from '@/lib/errors'
import type { Change } from './proposal'
import type { Typed } from './typed'

const withPeople = {
  author: signing,
  reviewer: signing,
  entry: {
    select: { id: true, kind: true, slug: true, names: true, revision: true },
  },
} as const

const toRead = ({ changes, typed, ...row }: Prisma.ProposalGetPayload<{ include: typeof withPeople }>) => ({
  ...row,
  author: signatureOf(row.author),
  reviewer: signatureOf(row.reviewer),
  typed: typed as Typed,
  changes: changes as Change[] | null,
})
export type ProposalRead = ReturnType<typeof toRead>

/** @returns a proposal that the person may see: one's own, or any but a draft for an editor. @throws NotFound */
export async function getProposal(person: Contributor, id: string): Promise<ProposalRead> {
  const found = await db.proposal.findUnique({
    where: { id },
    include: withPeople,
  })
  const own = found?.authorId === person.id
  if (!found || !(own || (holds(person, 'editor') && found.state !== 'draft'))) throw new NotFound('proposal')
  return toRead(found)
}

/** One's own proposals that people made, the latest changed first. @param limit at most so many */
export async function listOwnProposals(person: Contributor, limit: number): Promise<ProposalRead[]> {
  const rows = await db.proposal.findMany({
    where: { authorId: person.id },
    include: withPeople,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(toRead)
}

/** Everybody's proposals in a state, the longest waiting first. @param limit at most so many */
export async function listProposals(
  _editor: Editor,
  state: ProposalState,
  limit: number,
): Promise<ProposalRead[]> {
  const rows = await db.proposal.findMany({
    where: { state, authorId: { not: null } },
    include: withPeople,
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(toRead)
}

/** How many proposals wait for review, and how many of them before one that was proposed at an instant. */
export async function countWaiting(before?: Date): Promise<number> {
  return db.proposal.count({
    where: { state: 'proposed', ...(before && { proposedAt: { lt: before } }) },
  })
}

import 'server-only'
import { type Contributor, type Editor, holds } from '@/lib/auth/person'
import { signatureOf, signing } from '@/lib/auth/signature'
import { db } from '@/lib/db/client'
import type { Prisma, ProposalState } from '@/lib/db/generated/client'
import { NotFound } from '@/lib/errors'
import type { Keyset } from './keyset'
import type { Change } from './proposal'
import type { Typed } from './typed'

const withPeople = {
  author: signing,
  reviewer: signing,
  claimedBy: signing,
  entry: {
    select: { id: true, kind: true, slug: true, names: true, revision: true },
  },
} as const

const toRead = ({ changes, typed, ...row }: Prisma.ProposalGetPayload<{ include: typeof withPeople }>) => ({
  ...row,
  author: signatureOf(row.author),
  reviewer: signatureOf(row.reviewer),
  claimedBy: signatureOf(row.claimedBy),
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

/** One's own proposals, the latest changed first. @param limit at most so many @param start by `updatedAt` and id */
export async function listOwnProposals(
  person: Contributor,
  limit: number,
  start: Keyset | null = null,
): Promise<ProposalRead[]> {
  const back = start?.backwards ?? false
  const rows = await db.proposal.findMany({
    where: { authorId: person.id, ...beyond('updatedAt', start, !back) },
    include: withPeople,
    orderBy: back ? [{ updatedAt: 'asc' }, { id: 'asc' }] : [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(toRead)
}

/**
 * Everybody's proposals in a state, the longest waiting first.
 * @param limit at most so many @param start by `proposedAt` and id
 */
export async function listProposals(
  _editor: Editor,
  state: ProposalState,
  limit: number,
  start: Keyset | null = null,
): Promise<ProposalRead[]> {
  const back = start?.backwards ?? false
  const rows = await db.proposal.findMany({
    where: {
      state,
      authorId: { not: null },
      proposedAt: { not: null },
      ...beyond('proposedAt', start, back),
    },
    include: withPeople,
    orderBy: back ? [{ proposedAt: 'desc' }, { id: 'desc' }] : [{ proposedAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(toRead)
}

/** @param falling whether the list is read from late to early */
function beyond(
  by: 'updatedAt' | 'proposedAt',
  start: Keyset | null,
  falling: boolean,
): Prisma.ProposalWhereInput {
  if (!start) return {}
  const [at = '', id = ''] = start.key
  const side = falling ? 'lt' : 'gt'
  return { OR: [{ [by]: { [side]: new Date(at) } }, { [by]: new Date(at), id: { [side]: id } }] }
}

/** Proposals by their ids, in no order. */
export async function listProposalsById(_editor: Editor, ids: readonly string[]): Promise<ProposalRead[]> {
  const rows = await db.proposal.findMany({ where: { id: { in: [...ids] } }, include: withPeople })
  return rows.map(toRead)
}

/** How many proposals are in each of the states, and under `own` how many are the person's. */
export async function countByState(
  person: Contributor,
  states: readonly ProposalState[],
): Promise<Record<string, number>> {
  const [own, counted] = await Promise.all([
    db.proposal.count({ where: { authorId: person.id } }),
    db.proposal.groupBy({
      by: 'state',
      where: { state: { in: [...states] }, authorId: { not: null }, proposedAt: { not: null } },
      _count: true,
    }),
  ])
  return Object.fromEntries([['own', own], ...counted.map(({ state, _count }) => [state, _count])])
}

/** How many proposals wait for review, and how many of them before one that was proposed at an instant. */
export async function countWaiting(before?: Date): Promise<number> {
  return db.proposal.count({
    where: { state: 'proposed', ...(before && { proposedAt: { lt: before } }) },
  })
}

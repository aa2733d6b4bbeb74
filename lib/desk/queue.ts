import 'server-only'
import { type Contributor, holds } from '@/lib/auth/person'
import { ProposalState } from '@/lib/db/generated/client'
import {
  countWaiting,
  listOwnProposals,
  listProposals,
  type ProposalRead,
} from '@/lib/entries/proposal-queue'
import type { Localised } from '@/lib/fields/field'
import { proposalNames } from './proposal-names'

/** Where editors see everybody's proposals: a draft is its author's alone. */
export const sharedStates = Object.values(ProposalState).filter((state) => state !== 'draft')

/** A proposal as it stands in a list. */
export type QueueRow = {
  id: string
  kind: string
  state: string
  reason: string
  names: Localised | null
  author: string | null
  at: string
}

const toRow = (proposal: ProposalRead): QueueRow => ({
  id: proposal.id,
  kind: proposal.kind,
  state: proposal.state,
  reason: proposal.reason,
  names: proposalNames(proposal),
  author: proposal.author?.name ?? null,
  at: proposal.updatedAt.toISOString(),
})

/** So many proposals are listed at once. */
const limit = 100

export const listOwn = async (person: Contributor): Promise<QueueRow[]> =>
  (await listOwnProposals(person, limit)).map(toRow)

/** Everybody's in a state, for editors; the longest waiting first. */
export async function listAll(person: Contributor, state: ProposalState): Promise<QueueRow[]> {
  return holds(person, 'editor') ? (await listProposals(person, state, limit)).map(toRow) : []
}

/** How many wait for review; nothing for those who do not review. */
export const waitingFor = async (person: Contributor): Promise<number | undefined> =>
  holds(person, 'editor') ? countWaiting() : undefined

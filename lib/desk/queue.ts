import 'server-only'
import { z } from 'zod'
import { type Contributor, type Editor, holds } from '@/lib/auth/person'
import { ProposalState } from '@/lib/db/generated/client'
import {
  countWaiting,
  getProposal,
  listOwnProposals,
  listProposals,
  type ProposalRead,
} from '@/lib/entries/proposal-queue'
import { NotFound } from '@/lib/errors'
import type { Localised } from '@/lib/fields/field'
import { publishedAddress } from './proposal-addresses'
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

const decisions = ['published', 'returned', 'rejected'] as const

/** What became of a proposal, and where that is seen. */
export type Decided = { state: (typeof decisions)[number]; names: Localised | null; href: string }

/** The proposal that was decided just now, as an address names it; null when it names none. */
export async function findDecided(editor: Editor, id: string | null): Promise<Decided | null> {
  if (!z.uuid().safeParse(id).success) return null
  const found = await getProposal(editor, String(id)).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  const state = decisions.find((one) => one === found?.state)
  if (!found || !state) return null
  const href = (state === 'published' && (await publishedAddress(found.id))) || `/desk/proposals/${found.id}`
  return { state, names: proposalNames(found), href }
}

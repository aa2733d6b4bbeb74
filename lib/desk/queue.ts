import 'server-only'
import { z } from 'zod'
import { type Contributor, type Editor, holds } from '@/lib/auth/person'
import { ProposalState } from '@/lib/db/generated/client'
import { type Paged, pageOf, readKeyset } from '@/lib/entries/keyset'
import {
  countByState,
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

export const toRow = (proposal: ProposalRead): QueueRow => ({
  id: proposal.id,
  kind: proposal.kind,
  state: proposal.state,
  reason: proposal.reason,
  names: proposalNames(proposal),
  author: proposal.author?.name ?? null,
  at: proposal.updatedAt.toISOString(),
})

/** So many proposals are listed at once. */
const pageSize = 50

const place = [z.iso.datetime(), z.uuid()] as const

/** One's own proposals, the latest changed first. @param at a place that an earlier page gave */
export async function listOwn(person: Contributor, at: string | null = null): Promise<Paged<QueueRow>> {
  const start = readKeyset(at, place)
  const found = await listOwnProposals(person, pageSize + 1, start)
  const page = pageOf(found, pageSize, start, ({ updatedAt, id }) => [updatedAt.toISOString(), id])
  return { ...page, rows: page.rows.map(toRow) }
}

/** Everybody's in a state, for editors; the longest waiting first. @param at a place that an earlier page gave */
export async function listAll(
  person: Contributor,
  state: ProposalState,
  at: string | null = null,
): Promise<Paged<QueueRow>> {
  if (!holds(person, 'editor')) return { rows: [], next: null, previous: null }
  const start = readKeyset(at, place)
  const found = await listProposals(person, state, pageSize + 1, start)
  const page = pageOf(found, pageSize, start, ({ createdAt, proposedAt, id }) => [
    (proposedAt ?? createdAt).toISOString(),
    id,
  ])
  return { ...page, rows: page.rows.map(toRow) }
}

/** How many wait for review; nothing for those who do not review. */
export const waitingFor = async (person: Contributor): Promise<number | undefined> =>
  holds(person, 'editor') ? countWaiting() : undefined

/** How many proposals are in each state that editors see, and how many are one's own. */
export const countProposals = async (person: Contributor): Promise<Record<string, number>> =>
  countByState(person, holds(person, 'editor') ? sharedStates : [])

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

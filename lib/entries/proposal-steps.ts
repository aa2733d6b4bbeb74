import 'server-only'
import { v7 as uuid } from 'uuid'
import type { ProposalStep } from '@/lib/db/generated/client'
import type { Tx } from './publisher'

type Step = {
  proposalId: string
  /** Who did it. */
  authorId: string
  step: ProposalStep
  /** What was said with it. */
  body?: string
  /** The other part of a proposal that was published in part. */
  otherId?: string
}

/** Words about one field of a proposal. @see fieldKey */
export type FieldNote = { field: string; body: string }

/** Adds what was done to a proposal to its history, in the transaction that does it. */
export async function recordStep(tx: Tx, { body, ...step }: Step): Promise<void> {
  await tx.proposalMessage.create({ data: { id: uuid(), ...step, body: body?.trim() || null } })
}

/** Adds what an editor says of single fields. */
export async function recordFieldNotes(
  tx: Tx,
  about: { proposalId: string; authorId: string },
  notes: readonly FieldNote[],
): Promise<void> {
  await tx.proposalMessage.createMany({ data: notes.map((note) => ({ id: uuid(), ...about, ...note })) })
}

import 'server-only'
import type { Editor } from '@/lib/auth/person'
import { db } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { recordStep } from './proposal-steps'

/** Minutes after which a claim for review lapses by itself. */
export const claimLastsMinutes = 30

/** Who reads a proposal now, and since when. */
export type Reader = { id: string; name: string | null; since: Date }

type Claimed = { claimedBy: { id: string; name: string | null } | null; claimedAt: Date | null }

/** @returns who reads a proposal at an instant; null when nobody does, or the claim has lapsed */
export function readerOf({ claimedBy, claimedAt }: Claimed, at: Date): Reader | null {
  if (!claimedBy || !claimedAt) return null
  return at.getTime() - claimedAt.getTime() < claimLastsMinutes * 60_000
    ? { ...claimedBy, since: claimedAt }
    : null
}

/**
 * Says that an editor reads a proposal now. It keeps nobody from deciding. Claimed again by the same editor, it lasts anew.
 * The clock is the database's. It does not count as a change of the proposal.
 * @throws NotFound, Conflict `claimed` when another editor reads it, or its state when it does not wait
 */
export async function claimForReview(editor: Editor, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ state: string; mine: boolean; held: boolean }[]>`
      SELECT state::text, held, held AND "claimedById" = ${editor.id}::uuid AS mine
      FROM (SELECT *, coalesce("claimedAt" > now() - ${claimLastsMinutes} * interval '1 minute', false) AS held
            FROM "Proposal" WHERE id = ${id}::uuid FOR UPDATE) AS p`
    if (!before) throw new NotFound('proposal')
    if (before.state !== 'proposed') throw new Conflict(before.state)
    if (before.held && !before.mine) throw new Conflict('claimed')
    await tx.$executeRaw`
      UPDATE "Proposal" SET "claimedById" = ${editor.id}::uuid, "claimedAt" = clock_timestamp() WHERE id = ${id}::uuid`
    if (!before.mine) await recordStep(tx, { proposalId: id, authorId: editor.id, step: 'claimed' })
  })
}

/** Gives one's own claim up; without one nothing happens. */
export async function releaseFromReview(editor: Editor, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const released = await tx.$executeRaw`
      UPDATE "Proposal" SET "claimedById" = NULL, "claimedAt" = NULL
      WHERE id = ${id}::uuid AND "claimedById" = ${editor.id}::uuid`
    if (released > 0) await recordStep(tx, { proposalId: id, authorId: editor.id, step: 'released' })
  })
}

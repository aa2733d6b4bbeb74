import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Contributor } from '@/lib/auth/person'
import { db } from '@/lib/db/client'
import { isDuplicate } from '@/lib/db/errors'
import { Prisma } from '@/lib/db/generated/client'
import { type Draft, type Earlier, findEarlier, versionOf, withdraw } from './proposals'
import { stableJson } from './stable-json'

/** What became of a draft that saved itself; `version` is what the other window kept. */
export type KeptDraft =
  | { outcome: 'kept'; id: string; repeated: boolean }
  | { outcome: 'elsewhere'; id: string; version: string }
  | { outcome: 'waiting' | 'decided' | 'discarded' }

/** @param seen the version that the window opened, or was shown since; `again` when it has kept the draft before */
type Seen = { seen: string | null; again: boolean }

/** States in which a form can be filled in further without being before anybody's eyes. */
const unsent: readonly string[] = ['draft', 'returned']

/** Whether a window may put its words in the place of those that are kept: they are its own, or it has seen them. */
export const knows = ({ keptIn, requestHash }: Earlier, draft: Draft, seen: string | null): boolean =>
  requestHash === (seen ?? '') ||
  requestHash === versionOf(draft) ||
  (keptIn !== null && keptIn === draft.window)

/**
 * Keeps what was typed by itself: makes a draft, or puts the words in the place of those that the window has seen.
 * What waits for review or is decided stays as it is, and what was sent back stays sent back.
 */
export async function keepDraft(
  contributor: Contributor,
  draft: Draft,
  { seen, again }: Seen,
): Promise<KeptDraft> {
  const { kind, entryId, reason, typed, requestKey, window = null } = draft
  const requestHash = versionOf(draft)
  const earlier = await findEarlier(contributor, draft)
  if (earlier) return keepOver(earlier, draft, seen)
  if (seen || again) return { outcome: 'discarded' }
  try {
    const id = uuid()
    const row = { kind, entryId, reason, typed, requestKey, requestHash, keptIn: window }
    await db.proposal.create({
      data: { id, authorId: contributor.id, state: 'draft', changes: Prisma.DbNull, ...row },
    })
    return { outcome: 'kept', id, repeated: false }
  } catch (error) {
    // Kept twice at the same moment: the other one was faster.
    const other = isDuplicate(error) ? await findEarlier(contributor, draft) : null
    if (other) return keepOver(other, draft, seen)
    throw error
  }
}

async function keepOver(earlier: Earlier, draft: Draft, seen: string | null): Promise<KeptDraft> {
  const { id, requestHash: version } = earlier
  if (!unsent.includes(earlier.state)) {
    if (await holds(id, draft)) return { outcome: 'kept', id, repeated: true }
    return { outcome: earlier.state === 'proposed' ? 'waiting' : 'decided' }
  }
  const requestHash = versionOf(draft)
  if (version === requestHash) return { outcome: 'kept', id, repeated: true }
  if (!knows(earlier, draft, seen)) return { outcome: 'elsewhere', id, version }
  const { typed, reason, window = null } = draft
  const { count } = await db.proposal.updateMany({
    where: { id, requestHash: version, state: earlier.state },
    data: { typed, reason, requestHash, keptIn: window },
  })
  if (count > 0) return { outcome: 'kept', id, repeated: false }
  const now = await db.proposal.findUnique({ where: { id }, select: { requestHash: true } })
  return now ? { outcome: 'elsewhere', id, version: now.requestHash } : { outcome: 'discarded' }
}

/** Whether these are the very words that were sent. */
async function holds(id: string, { typed }: Draft): Promise<boolean> {
  const found = await db.proposal.findUnique({ where: { id }, select: { typed: true } })
  return stableJson(found?.typed) === stableJson(typed)
}

/**
 * Takes one's own draft away for good. One that was before an editor's eyes once is withdrawn instead.
 * @throws NotFound when it is not one's own, Conflict when it is no draft any more
 */
export async function discardDraft(contributor: Contributor, id: string): Promise<void> {
  const { count } = await db.proposal.deleteMany({
    where: {
      id,
      authorId: contributor.id,
      state: 'draft',
      proposedAt: null,
      changes: { equals: Prisma.DbNull },
    },
  })
  if (count === 0) await withdraw(contributor, id)
}

import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Contributor, Editor } from '@/lib/auth/person'
import { db } from '@/lib/db/client'
import { isDuplicate } from '@/lib/db/errors'
import { Prisma, type ProposalState } from '@/lib/db/generated/client'
import { Conflict, NotFound } from '@/lib/errors'
import { type Change, changesSchema } from './proposal'
import { type FieldNote, recordFieldNotes, recordStep } from './proposal-steps'
import type { Tx } from './publisher'
import { sha256, stableJson } from './stable-json'
import type { Typed } from './typed'

export type Draft = {
  /** Of a proposal that exists; absent for a new one. */
  id?: string
  kind: string
  /** The entry that it changes; null for a new one. */
  entryId: string | null
  reason: string
  typed: Typed
  /** Made with the form, so that sending it again is the same deed. */
  requestKey: string
  /** The window of a browser that it comes from, as its form names itself. */
  window?: string | null
}
export type Proposed = Draft & { changes: Change[] }
type Kept = { id: string; state: ProposalState; repeated: boolean }

const open: readonly ProposalState[] = ['draft', 'proposed', 'returned']

/** Keeps what was typed, whatever it is. @throws NotFound, Conflict when it was decided meanwhile */
export const saveDraft = (contributor: Contributor, draft: Draft): Promise<Kept> =>
  keep(contributor, draft, 'draft', null)

/**
 * Puts checked changes forward for review. The same key with the same content is the same proposal;
 * with other content it replaces what was sent before, as long as that is open.
 * @throws NotFound, Conflict when it was decided meanwhile
 */
export const propose = (contributor: Contributor, proposed: Proposed): Promise<Kept> =>
  keep(contributor, proposed, 'proposed', changesSchema.parse(proposed.changes))

/** What makes two deeds the same: what was typed, since changes read from it get new ids each time; else the changes. */
const hashOf = (
  { kind, entryId, reason, typed }: Draft,
  state: 'draft' | 'proposed',
  changes: Change[] | null,
): string =>
  sha256(stableJson({ state, kind, entryId, reason, typed, changes: typed.length > 0 ? null : changes }))

/** What a draft says, in short: the same for the same words. */
export const versionOf = (draft: Draft): string => hashOf(draft, 'draft', null)

/**
 * What became of a form that was sent before, by its proposal or its key.
 * @returns null for the first time; `same` when nothing else was typed since
 * @throws NotFound when it is another person's, or its proposal does not exist
 */
export async function findSent(
  contributor: Contributor,
  draft: Draft,
  state: 'draft' | 'proposed',
): Promise<(Earlier & { same: boolean }) | null> {
  const earlier = await findEarlier(contributor, draft)
  return earlier && { ...earlier, same: earlier.requestHash === hashOf(draft, state, null) }
}

async function keep(
  contributor: Contributor,
  draft: Draft,
  state: 'draft' | 'proposed',
  changes: Change[] | null,
): Promise<Kept> {
  const { kind, entryId, reason, typed, requestKey } = draft
  const requestHash = hashOf(draft, state, changes)
  const row = {
    kind,
    entryId,
    reason,
    typed,
    requestHash,
    state,
    keptIn: draft.window ?? null,
    changes: changes === null ? Prisma.DbNull : (changes as unknown as Prisma.InputJsonValue),
    ...(state === 'proposed' && { proposedAt: new Date(), note: null, editedById: null }),
  }
  const earlier = await findEarlier(contributor, draft)
  if (earlier) return replace(contributor, earlier, row)
  try {
    const id = uuid()
    await db.$transaction(async (tx) => {
      await tx.proposal.create({ data: { id, requestKey, authorId: contributor.id, ...row } })
      if (state === 'proposed')
        await recordStep(tx, { proposalId: id, authorId: contributor.id, step: 'proposed' })
    })
    return { id, state, repeated: false }
  } catch (error) {
    // Sent twice at the same moment: the other one was faster.
    const other = isDuplicate(error) ? await findEarlier(contributor, draft) : null
    if (other) return replace(contributor, other, row)
    throw error
  }
}

export type Earlier = { id: string; state: ProposalState; requestHash: string; keptIn: string | null }

/** The proposal of a form, by its id or its key. @throws NotFound when it is another person's, or there is none of the id */
export async function findEarlier(
  contributor: Contributor,
  { id, requestKey }: Draft,
): Promise<Earlier | null> {
  const found = await db.proposal.findUnique({
    where: id ? { id } : { requestKey },
    select: { id: true, state: true, requestHash: true, keptIn: true, authorId: true },
  })
  if (id && !found) throw new NotFound('proposal')
  if (found && found.authorId !== contributor.id) throw new NotFound('proposal')
  return found
}

async function replace(
  contributor: Contributor,
  earlier: Earlier,
  row: Prisma.ProposalUncheckedUpdateManyInput & {
    requestHash: string
    state: 'draft' | 'proposed'
  },
): Promise<Kept> {
  const { id } = earlier
  // Sent back and put forward again as it was, it waits again; rejected, it stays so.
  const stands = ['draft', 'proposed', 'published'].includes(earlier.state)
  if (stands && earlier.requestHash === row.requestHash) return { id, state: earlier.state, repeated: true }
  await db.$transaction(async (tx) => {
    const { count } = await tx.proposal.updateMany({
      where: { id, state: { in: [...open] } },
      data: row,
    })
    if (count === 0) throw new Conflict('decided')
    const step = earlier.state === 'proposed' ? 'changed' : 'proposed'
    if (row.state === 'proposed') await recordStep(tx, { proposalId: id, authorId: contributor.id, step })
  })
  return { id, state: row.state, repeated: false }
}

/** Takes one's own proposal back. @throws NotFound when it is not one's own, Conflict when it was decided */
export async function withdraw(contributor: Contributor, id: string): Promise<void> {
  const own = { id, authorId: contributor.id }
  await move(own, open, { state: 'withdrawn', decidedAt: new Date() }, (tx) =>
    recordStep(tx, { proposalId: id, authorId: contributor.id, step: 'withdrawn' }),
  )
}

/** Sends a proposal back with what should be mended, also field by field. @throws NotFound, Conflict */
export async function returnToContributor(
  editor: Editor,
  id: string,
  note: string,
  notes: readonly FieldNote[] = [],
): Promise<void> {
  const about = { proposalId: id, authorId: editor.id }
  const decided = { state: 'returned', reviewerId: editor.id, note, decidedAt: new Date() } as const
  await move({ id }, ['proposed'], decided, async (tx) => {
    await recordStep(tx, { ...about, step: 'returned', body: note })
    await recordFieldNotes(tx, about, notes)
  })
}

/** @throws NotFound, Conflict */
export async function reject(editor: Editor, id: string, note: string): Promise<void> {
  const decided = { state: 'rejected', reviewerId: editor.id, note, decidedAt: new Date() } as const
  await move({ id }, ['proposed'], decided, (tx) =>
    recordStep(tx, { proposalId: id, authorId: editor.id, step: 'rejected', body: note }),
  )
}

/**
 * Puts an editor's own decision on clashing places into an open proposal, which then waits for another editor.
 * @throws NotFound, Conflict
 */
export async function rebase(editor: Editor, id: string, changes: Change[]): Promise<void> {
  const checked = changesSchema.parse(changes)
  const settled = { changes: checked as unknown as Prisma.InputJsonValue, editedById: editor.id }
  await move({ id }, ['proposed'], settled, (tx) =>
    recordStep(tx, { proposalId: id, authorId: editor.id, step: 'settled' }),
  )
}

async function move(
  where: { id: string; authorId?: string },
  from: readonly ProposalState[],
  data: Prisma.ProposalUncheckedUpdateManyInput,
  record: (tx: Tx) => Promise<void>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.proposal.updateMany({
      where: { ...where, state: { in: [...from] } },
      data,
    })
    if (count > 0) return record(tx)
    const found = await tx.proposal.findFirst({ where, select: { state: true } })
    throw found ? new Conflict(found.state) : new NotFound('proposal')
  })
}

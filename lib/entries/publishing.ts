import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Editor } from '@/lib/auth/person'
import { db } from '@/lib/db/client'
import type { Prisma, Proposal } from '@/lib/db/generated/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { type Change, changesSchema } from './proposal'
import { type FieldNote, recordFieldNotes, recordStep } from './proposal-steps'
import { type House, publishChanges } from './publish-changes'
import { type PublishedEntry, type PublishOutcome, Refused } from './publish-outcome'
import type { Tx } from './publisher'
import type { Typed } from './typed'

/** What is left of a proposal when a part of it is published: it goes back to its author. */
export type Rest = {
  kind: string
  entryId: string | null
  changes: Change[]
  typed: Typed
  /** Why it was left out. */
  note: string
  notes: readonly FieldNote[]
}

export type Decision = {
  /** Nobody may publish their own change. */
  secondReader?: boolean
  /** When the proposal was changed last, as the editor saw it: what was not seen is not published. */
  seen?: string
  /** The changes as they are published, where they are not those proposed: brought up to date, or a part of them. */
  changes?: Change[]
  /** What is not published. */
  rest?: Rest
}

/**
 * Publishes a proposal: all of its changes in one transaction, or none. Publishing it again gives the same answer.
 * A part of it is published by making two of it: the part keeps the proposal, the rest is a returned one of its author.
 * @returns what was published; or every problem; or, when others changed the same places meanwhile, both versions
 * @throws NotFound, Forbidden `secondReader` (own change), Conflict (already decided otherwise, or `changed` since it was seen)
 */
export function publishProposal(
  house: House,
  id: string,
  editor: Editor,
  decision: Decision = {},
): Promise<PublishOutcome> {
  return inOneGo(async (tx) => {
    // Nobody changes or withdraws it meanwhile.
    await tx.$executeRaw`SELECT FROM "Proposal" WHERE id = ${id}::uuid FOR UPDATE`
    const proposal = await tx.proposal.findUnique({ where: { id } })
    if (!proposal) throw new NotFound('proposal')
    if (proposal.state === 'published') return { ok: true, entries: await publishedBy(tx, id) }
    if (proposal.state !== 'proposed') throw new Conflict(proposal.state)
    const own = proposal.authorId === editor.id || proposal.editedById === editor.id
    if (decision.secondReader && own) throw new Forbidden('secondReader')
    if (decision.seen && proposal.updatedAt.toISOString() !== decision.seen) throw new Conflict('changed')
    const changes = changesSchema.parse(decision.changes ?? proposal.changes)
    if (decision.changes) {
      const published = changes as unknown as Prisma.InputJsonValue
      await tx.proposal.update({ where: { id }, data: { changes: published } })
    }
    const { authorId, reason } = proposal
    const publisherId = editor.id
    const outcome = await publishChanges(tx, house, changes, {
      id,
      authorId,
      publisherId,
      reason,
      quotes: 'needed',
    })
    const otherId = decision.rest && (await keepRest(tx, proposal, decision.rest, editor))
    const step = otherId ? 'published_part' : 'published'
    await recordStep(tx, { proposalId: id, authorId: publisherId, step, otherId, body: decision.rest?.note })
    return outcome
  })
}

/** @returns the id of the returned proposal that holds the rest */
async function keepRest(
  tx: Tx,
  { id: splitFromId, ...of }: { id: string } & Pick<Proposal, 'authorId' | 'reason' | 'proposedAt'>,
  { changes, typed, note, notes, ...about }: Rest,
  editor: Editor,
): Promise<string> {
  const id = uuid()
  await tx.proposal.create({
    data: {
      id,
      ...about,
      authorId: of.authorId,
      reason: of.reason,
      proposedAt: of.proposedAt,
      typed,
      note,
      splitFromId,
      state: 'returned',
      changes: changesSchema.parse(changes) as unknown as Prisma.InputJsonValue,
      requestKey: uuid(),
      requestHash: '',
      reviewerId: editor.id,
      decidedAt: new Date(),
    },
  })
  const told = { proposalId: id, authorId: editor.id }
  await recordStep(tx, { ...told, step: 'split_off', otherId: splitFromId, body: note })
  await recordFieldNotes(tx, told, notes)
  return id
}

type Batch = { requestKey: string; reason: string; changes: Change[] }

/**
 * Publishes changes that no person typed: a seed or an import. Quotes may lack; a request key works once.
 * @returns the same answer when the key was used before
 */
export function publishBatch(house: House, { requestKey, reason, changes }: Batch): Promise<PublishOutcome> {
  return inOneGo(async (tx) => {
    const known = await tx.proposal.findUnique({
      where: { requestKey },
      select: { id: true },
    })
    if (known) return { ok: true, entries: await publishedBy(tx, known.id) }
    const checked = changesSchema.parse(changes)
    const id = uuid()
    const kind = checked[0]?.kind ?? ''
    const stored = {
      id,
      kind,
      reason,
      requestKey,
      requestHash: '',
      typed: [],
      state: 'proposed',
    } as const
    await tx.proposal.create({
      data: { ...stored, changes: checked as unknown as Prisma.InputJsonValue },
    })
    return publishChanges(tx, house, checked, {
      id,
      authorId: null,
      publisherId: null,
      reason,
      quotes: 'may-lack',
    })
  })
}

export type Deed = Batch & { kind: string; entryId: string }

/**
 * Publishes what an editor decides in one step: the proposal is made and published together, or nothing is. A request
 * key works once. @returns the same answer when the key was used before @throws NotFound when it was somebody else's
 */
export function publishDeed(
  house: House,
  editor: Editor,
  { requestKey, reason, changes, kind, entryId }: Deed,
): Promise<PublishOutcome> {
  return inOneGo(async (tx) => {
    const known = await tx.proposal.findUnique({
      where: { requestKey },
      select: { id: true, authorId: true },
    })
    if (known && known.authorId !== editor.id) throw new NotFound('proposal')
    if (known) return { ok: true, entries: await publishedBy(tx, known.id) }
    const checked = changesSchema.parse(changes)
    const id = uuid()
    const stored = checked as unknown as Prisma.InputJsonValue
    const row = { id, kind, entryId, reason, requestKey, changes: stored, authorId: editor.id } as const
    await tx.proposal.create({
      data: { ...row, requestHash: '', typed: [], state: 'proposed', proposedAt: new Date() },
    })
    const publication = { id, authorId: editor.id, publisherId: editor.id, reason, quotes: 'needed' } as const
    return publishChanges(tx, house, checked, publication)
  })
}

/** Publications follow one another: each holds the site's row, which the chain of hashes needs in any case. */
async function inOneGo(work: (tx: Tx) => Promise<PublishOutcome>): Promise<PublishOutcome> {
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT FROM "Site" WHERE id = 1 FOR UPDATE`
        return await work(tx)
      },
      { maxWait: 20_000, timeout: 60_000 },
    )
  } catch (error) {
    if (error instanceof Refused) return error.outcome
    throw error
  }
}

async function publishedBy(tx: Tx, proposalId: string): Promise<PublishedEntry[]> {
  const rows = await tx.revision.findMany({
    where: { proposalId },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ kind, slug, number }) => ({
    kind,
    slug,
    revision: number,
  }))
}

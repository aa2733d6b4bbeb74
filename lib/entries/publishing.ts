import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Editor } from '@/lib/auth/person'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { type Change, changesSchema } from './proposal'
import { type House, publishChanges } from './publish-changes'
import { type PublishedEntry, type PublishOutcome, Refused } from './publish-outcome'
import type { Tx } from './publisher'

type Options = { secondReader?: boolean }

/**
 * Publishes a proposal: all of its changes in one transaction, or none. Publishing it again gives the same answer.
 * @param options.secondReader nobody may publish their own change
 * @returns what was published; or every problem; or, when others changed the same places meanwhile, both versions
 * @throws NotFound, Forbidden (own change), Conflict (already decided otherwise)
 */
export function publishProposal(
  house: House,
  id: string,
  editor: Editor,
  options: Options = {},
): Promise<PublishOutcome> {
  return inOneGo(async (tx) => {
    // Nobody changes or withdraws it meanwhile.
    await tx.$executeRaw`SELECT FROM "Proposal" WHERE id = ${id}::uuid FOR UPDATE`
    const proposal = await tx.proposal.findUnique({ where: { id } })
    if (!proposal) throw new NotFound('proposal')
    if (proposal.state === 'published') return { ok: true, entries: await publishedBy(tx, id) }
    if (proposal.state !== 'proposed') throw new Conflict(proposal.state)
    if (options.secondReader && proposal.authorId === editor.id) throw new Forbidden('secondReader')
    const changes = changesSchema.parse(proposal.changes)
    const { authorId, reason } = proposal
    return publishChanges(tx, house, changes, {
      id,
      authorId,
      publisherId: editor.id,
      reason,
      quotes: 'needed',
    })
  })
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

import 'server-only'
import { db } from '@/lib/db/client'
import type { Claim as ClaimRecord, Prisma } from '@/lib/db/generated/client'
import type { AnyValues } from './define'
import type { Claim } from './entry'
import type { Tx } from './publisher'

/** An entry as last published, with its live claims. */
export type EntryState = {
  id: string
  kind: string
  slug: string
  revision: number
  publishedAt: Date
  verification: string
  /** Whether it is public; what left has the values that it left with, and no live claims. */
  state: 'published' | 'withdrawn' | 'merged'
  values: AnyValues
  claims: Claim[]
}

type Reader = Tx | typeof db

/** @returns the published entries among the ids; unordered */
export const readStates = (ids: readonly string[], reader: Reader = db): Promise<EntryState[]> =>
  readWhere({ id: { in: [...ids] }, state: 'published' }, reader)

/** @returns the entries with these ids, also those that left; unordered */
export const readAllStates = (ids: readonly string[], reader: Reader = db): Promise<EntryState[]> =>
  readWhere({ id: { in: [...ids] } }, reader)

async function readWhere(where: Prisma.EntryWhereInput, reader: Reader): Promise<EntryState[]> {
  const entries = await reader.entry.findMany({
    where,
    select: {
      id: true,
      kind: true,
      slug: true,
      revision: true,
      publishedAt: true,
      verification: true,
      state: true,
    },
  })
  const revisions = await reader.revision.findMany({
    where: {
      OR: entries.map(({ id, revision }) => ({
        entryId: id,
        number: revision,
      })),
    },
    select: { entryId: true, data: true },
  })
  const claims = await reader.claim.findMany({
    where: { entryId: { in: entries.map(({ id }) => id) }, retiredIn: null },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })
  const data = new Map(revisions.map(({ entryId, data }) => [entryId, data as AnyValues]))
  return entries.map((entry) => ({
    ...entry,
    values: data.get(entry.id) ?? {},
    claims: claims.filter(({ entryId }) => entryId === entry.id).map(claimFrom),
  }))
}

/** A claim as the core speaks of it, from its row. */
export function claimFrom(row: ClaimRecord): Claim {
  const { id, field, value, stance, rank, rankReason, targetClaimId, sourceId, saidOn, revision } = row
  const { exact, prefix, suffix, locator } = row
  return {
    id,
    field,
    value,
    stance,
    rank,
    rankReason,
    targetClaimId,
    source: sourceId,
    quote: exact === null ? null : { exact, prefix, suffix, locator },
    saidBy: row.saidBy as Claim['saidBy'],
    saidOn,
    revision,
    recordedAt: row.recordedAt.toISOString(),
  }
}

/** The columns in which a claim's value or speaker may be empty JSON. */
export const json = (value: unknown, nothing: typeof Prisma.JsonNull | typeof Prisma.DbNull) =>
  value === null ? nothing : (value as Prisma.InputJsonValue)

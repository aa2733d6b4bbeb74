import 'server-only'
import { db } from '@/lib/db/client'
import type { AsOf } from './as-of'
import type { AnyDefinition, AnyValues } from './define'
import type { CitedSource, Claim, Named } from './entry'
import { readMentioned, type State } from './mentioned'

/** What an entry was at the end of two days; null where it was not public then. */
export type BetweenDays = {
  before: State | null
  after: State | null
  named: Record<string, Named>
  sources: Record<string, CitedSource>
}

/** The states of an entry at the end of two days, and what they mention. @param to the later day; left out, now */
export async function readBetween(
  definition: AnyDefinition,
  entryId: string,
  from: AsOf,
  to?: AsOf,
): Promise<BetweenDays> {
  const [before, after] = await Promise.all([readStateAt(entryId, from), readStateAt(entryId, to)])
  const mentioned = await readMentioned(definition, [before ?? [], after ?? []].flat())
  return { before, after, ...mentioned }
}

async function readStateAt(entryId: string, asOf: AsOf | undefined): Promise<State | null> {
  const newest = await db.revision.findFirst({
    where: { entryId, ...(asOf && { publishedAt: { lt: asOf.until } }) },
    orderBy: { number: 'desc' },
    select: { data: true, claims: true, state: true },
  })
  if (newest?.state !== 'published') return null
  return { values: newest.data as AnyValues, claims: newest.claims as unknown as Claim[] }
}

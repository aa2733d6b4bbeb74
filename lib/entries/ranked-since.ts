import 'server-only'
import { db } from '@/lib/db/client'
import type { Claim } from './entry'
import type { Change } from './proposal'
import type { Tx } from './publisher'
import { haveMoved, rankedPaths } from './ranking'
import type { EntryState } from './state'

/** The live claims of an entry as a revision had them; none when there is no such revision. */
export async function readClaimsAt(
  entryId: string,
  number: number,
  reader: Tx | typeof db = db,
): Promise<Claim[]> {
  const revision = await reader.revision.findUnique({
    where: { entryId_number: { entryId, number } },
    select: { claims: true },
  })
  return (revision?.claims ?? []) as unknown as Claim[]
}

/** Ranks are given to what was seen: refused where others added or ranked statements of the field since. */
export async function rankedMeanwhile(
  tx: Tx,
  { entryId, baseRevision, ranks }: Change,
  state: EntryState | null,
): Promise<{ path: string; message: string }[]> {
  if (!ranks?.length || !state || state.revision === baseRevision) return []
  const seen = await readClaimsAt(entryId, baseRevision, tx)
  return [...rankedPaths(ranks, [...seen, ...state.claims])]
    .filter((path) => haveMoved(seen, state.claims, path))
    .map((path) => ({ path, message: 'rankedMeanwhile' }))
}

import 'server-only'
import { db } from '@/lib/db/client'
import { readCitedSources } from './cited-sources'
import type { CitedSource } from './entry'

/** @returns the sources that the live claims of each entry cite, by entry id; each once, the oldest claim's first */
export async function findCitations(ids: readonly string[]): Promise<Record<string, CitedSource[]>> {
  if (ids.length === 0) return {}
  const claims = await db.claim.findMany({
    where: { entryId: { in: [...ids] }, retiredIn: null },
    select: { entryId: true, sourceId: true },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })
  const sources = await readCitedSources(claims.map(({ sourceId }) => sourceId))
  return Object.fromEntries(
    ids.map((id) => {
      const cited = new Set(claims.filter(({ entryId }) => entryId === id).map(({ sourceId }) => sourceId))
      return [id, [...cited].flatMap((source) => sources[source] ?? [])]
    }),
  )
}

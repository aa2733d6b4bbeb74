import 'server-only'
import { db } from '@/lib/db/client'
import { readCitedSources } from './cited-sources'
import type { CitedSource } from './entry'

/** A source, and what it repeats; itself when it is no reprint. */
export type Citation = { source: CitedSource; original: CitedSource }

/** @returns the sources that the live claims of each entry cite, by entry id; each once, the oldest claim's first */
export async function findCitations(ids: readonly string[]): Promise<Record<string, Citation[]>> {
  if (ids.length === 0) return {}
  const claims = await db.claim.findMany({
    where: { entryId: { in: [...ids] }, retiredIn: null },
    select: { entryId: true, sourceId: true },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })
  const sources = await readCitedSources(claims.map(({ sourceId }) => sourceId))
  const cite = (id: string): Citation[] => {
    const source = sources[id]
    return source ? [{ source, original: originalOf(source, sources) }] : []
  }
  return Object.fromEntries(
    ids.map((id) => {
      const cited = new Set(claims.filter(({ entryId }) => entryId === id).map(({ sourceId }) => sourceId))
      return [id, [...cited].flatMap(cite)]
    }),
  )
}

function originalOf(source: CitedSource, sources: Record<string, CitedSource>): CitedSource {
  const seen = new Set<string>()
  let found = source
  while (found.reprintOf && sources[found.reprintOf] && !seen.has(found.id)) {
    seen.add(found.id)
    found = sources[found.reprintOf] ?? found
  }
  return found
}

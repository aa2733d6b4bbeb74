import 'server-only'
import { db } from '@/lib/db/client'
import type { CitedSource } from './entry'

/** @returns the sources, and the originals of those that are reprints, by id */
export async function readCitedSources(ids: Iterable<string>): Promise<Record<string, CitedSource>> {
  const found: Record<string, CitedSource> = {}
  let wanted = [...new Set(ids)]
  while (wanted.length > 0) {
    const rows = await db.source.findMany({
      where: { id: { in: wanted } },
      select: {
        id: true,
        title: true,
        publisher: true,
        publisherGroup: true,
        tier: true,
        country: true,
        publishedOn: true,
        language: true,
        url: true,
        archivedUrl: true,
        reprintOfId: true,
        entry: { select: { slug: true, names: true } },
      },
    })
    for (const { reprintOfId, entry, ...source } of rows) {
      const names = entry.names as CitedSource['names']
      found[source.id] = {
        ...source,
        kind: 'source',
        slug: entry.slug,
        names,
        reprintOf: reprintOfId,
      }
    }
    wanted = rows.flatMap(({ reprintOfId }) => (reprintOfId && !found[reprintOfId] ? reprintOfId : []))
  }
  return found
}

import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from './as-of'
import type { Catalogue } from './define'
import type { EntryRow } from './entry'
import { type FacetRecord, facetColumns, facetJoins, rowFrom } from './facet-rows'
import { matching } from './listing'
import { folded } from './search-text'
import { cached } from './site-version'

export type Found = { kind: string; rows: EntryRow[] }

/**
 * Entries of all kinds that hold every word, in the order of the menu; within a kind, names before texts.
 * @param limit at most so many of each kind
 */
export function searchEntries(catalogue: Catalogue, text: string, limit: number): Promise<Found[]> {
  const wanted = folded(text).slice(0, 300)
  if (wanted === '') return Promise.resolve([])
  return cached(`search ${limit} ${wanted}`, async () => {
    const kinds = [...catalogue.keys()]
    const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
    const records = await db.$queryRaw<FacetRecord[]>(Prisma.sql`
      SELECT found.* FROM unnest(${kinds}::text[]) WITH ORDINALITY AS wanted (kind, place)
      CROSS JOIN LATERAL (
        SELECT ${facetColumns} FROM "Facet" f ${facetJoins}
        WHERE f.kind = wanted.kind AND f."validTo" IS NULL AND ${matching(wanted)}
        ORDER BY (lower(e.names::text) LIKE ${pattern}) DESC, f."updatedAt" DESC, f."entryId" LIMIT ${limit}
      ) AS found
      ORDER BY wanted.place`)
    const rows = records.map((record) => rowFrom(record, judgedOn(undefined)))
    return kinds
      .map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) }))
      .filter(({ rows }) => rows.length > 0)
  })
}

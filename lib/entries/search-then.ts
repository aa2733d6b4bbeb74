import 'server-only'
import { ask } from '@/lib/db/ask'
import { type AsOf, judgedOn } from './as-of'
import type { Catalogue } from './define'
import type { EntryRow } from './entry'
import { type FacetRecord, facetColumns, facetJoins, holdsAt, rowFrom } from './facet-rows'
import { longestQuestion } from './search'
import { candidates } from './search-candidates'
import { readSearchQuery } from './search-query'
import { sampleSearch } from './search-sample'
import { partsOf } from './search-sql'
import { searchable } from './simplified'
import { cached } from './site-version'

type Found = { kind: string; rows: EntryRow[] }

/**
 * What could be found at the end of a day by today's search texts, which hold all former names; in the order of the menu,
 * of each kind the newest change first.
 * @param limit at most so many of each kind
 */
export async function searchThen(
  catalogue: Catalogue,
  text: string,
  limit: number,
  asOf: AsOf,
): Promise<Found[]> {
  const query = readSearchQuery(searchable(text).slice(0, longestQuestion))
  if (!query) return []
  const kinds = [...catalogue.keys()]
  return cached(`search ${limit} ${asOf.day} ${JSON.stringify(query)}`, async () => {
    const parts = partsOf(query, { apart: true })
    const common = await sampleSearch(parts)
    const records = await ask<FacetRecord[]>`
      WITH ${candidates({ kinds, query, parts, common, limit, until: asOf.until })}, held AS (
        SELECT f.id, row_number() OVER (PARTITION BY f.kind ORDER BY f."updatedAt" DESC, f."entryId" DESC) AS place
        FROM candidate JOIN "Facet" f ON f."entryId" = candidate.id AND ${holdsAt(asOf.until)}
      ), best AS MATERIALIZED (SELECT * FROM held WHERE place <= ${limit} LIMIT ${kinds.length * limit})
      SELECT ${facetColumns} FROM best JOIN "Facet" f ON f.id = best.id ${facetJoins} ORDER BY best.place`
    return kinds
      .map((kind) => ({ kind, rows: records.filter((record) => record.kind === kind) }))
      .filter(({ rows }) => rows.length > 0)
      .map(({ kind, rows }) => ({ kind, rows: rows.map((record) => rowFrom(record, judgedOn(asOf))) }))
  })
}

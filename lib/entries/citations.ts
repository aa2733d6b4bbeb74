import 'server-only'
import { ask } from '@/lib/db/ask'
import type { AsOf } from './as-of'
import { readCitedSources } from './cited-sources'
import type { CitedSource } from './entry'
import { holdsAt } from './facet-rows'

/** A source, and what it repeats; itself when it is no reprint. */
export type Citation = { source: CitedSource; original: CitedSource }

type Cites = { entryId: string; sourceId: string }

/** What live claims cite, or what those of the revision that held at the end of a day cited; the oldest claim first. */
async function readCites(ids: readonly string[], asOf: AsOf | undefined): Promise<Cites[]> {
  if (asOf)
    return ask<Cites[]>`
      SELECT f."entryId", claim->>'source' AS "sourceId"
      FROM "Facet" f JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
      CROSS JOIN LATERAL jsonb_array_elements(r.claims) AS claim
      WHERE f."entryId" = ANY(${ids}::uuid[]) AND ${holdsAt(asOf.until)}
      ORDER BY claim->>'recordedAt', claim->>'id'`
  return ask<Cites[]>`
    SELECT "entryId", "sourceId" FROM "Claim"
    WHERE "entryId" = ANY(${ids}::uuid[]) AND "retiredIn" IS NULL ORDER BY "recordedAt", id`
}

/** @returns the sources that the claims of each entry cite, by entry id; each once, the oldest claim's first */
export async function findCitations(
  ids: readonly string[],
  asOf?: AsOf,
): Promise<Record<string, Citation[]>> {
  if (ids.length === 0) return {}
  const claims = await readCites(ids, asOf)
  const sources = await readCitedSources(
    claims.map(({ sourceId }) => sourceId),
    asOf,
  )
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

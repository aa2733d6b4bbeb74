import 'server-only'
import { db } from '@/lib/db/client'
import type { Named } from './entry'
import type { Tx } from './publisher'

/**
 * The public entries that point at one: that name it in their values or in what is claimed of them, or cite it.
 * @param limit at most so many
 * @returns them by kind and name, and how many there are
 */
export async function listPointing(
  id: string,
  limit: number,
  tx: Tx | typeof db = db,
): Promise<{ entries: Named[]; total: number }> {
  const rows = await tx.$queryRaw<(Named & { total: number })[]>`
    SELECT e.id, e.kind, e.slug, e.names, count(*) OVER ()::int AS total
    FROM (
      SELECT "entryId" FROM "Facet" WHERE "validTo" IS NULL AND refs @> ARRAY[${id}::uuid]
      UNION SELECT "entryId" FROM "Claim" WHERE "retiredIn" IS NULL AND "sourceId" = ${id}::uuid
      UNION SELECT "entryId" FROM "Claim" WHERE "retiredIn" IS NULL AND strpos(value::text, ${id}) > 0
    ) AS pointing
    JOIN "Entry" e ON e.id = pointing."entryId" AND e.state = 'published' AND e.id <> ${id}::uuid
    ORDER BY e.kind, e.names->>'en', e.id LIMIT ${limit}`
  return { entries: rows.map(({ total: _, ...named }) => named), total: rows[0]?.total ?? 0 }
}

import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { cached } from './site-version'

/**
 * Stored counts of the entries of a kind by code: `''` all, `stage:in_progress`, `sector:<id>`,
 * `stage+sector:in_progress+<id>`, `verification:disputed`.
 * @param relationship slug; all relationships without one
 */
export function countsOf(kind: string, relationship = ''): Promise<Record<string, number>> {
  return cached(`counts ${kind} ${relationship}`, async () => {
    const rows = await db.count.findMany({
      where: { kind, relationship, n: { gt: 0 } },
    })
    return Object.fromEntries(rows.map(({ code, n }) => [code, n]))
  })
}

/** What the stored counts have to be: kind, relationship, code, n. */
export const countedAnew = Prisma.sql`
  SELECT kind, scope AS relationship, code, count(DISTINCT "entryId")::int AS n
  FROM "Facet" f
  CROSS JOIN LATERAL unnest(array_append(f.codes, '')) AS code
  CROSS JOIN LATERAL unnest(ARRAY['', f.relationship]) AS scope
  WHERE "validTo" IS NULL AND scope IS NOT NULL
  GROUP BY 1, 2, 3`

/** Counts anew what the stored counts say. @returns every count that is not as stored; empty when all is well */
export async function findWrongCounts(): Promise<{ kind: string; relationship: string; code: string }[]> {
  return db.$queryRaw`
    WITH counted AS (${countedAnew})
    SELECT kind, relationship, code FROM counted FULL JOIN "Count" stored USING (kind, relationship, code)
    WHERE coalesce(counted.n, 0) <> coalesce(stored.n, 0)`
}

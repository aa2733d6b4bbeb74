import 'server-only'
import { ask } from '@/lib/db/ask'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { changesAnew } from './count-changes'
import { cached } from './site-version'

/** How many current entries of a kind there are. @param relationship slug; all relationships without one */
export function countAll(kind: string, relationship = ''): Promise<number> {
  return cached(`count ${kind} ${relationship}`, async () => {
    const where = { kind_relationship_code: { kind, relationship, code: '' } }
    return (await db.count.findUnique({ where }))?.n ?? 0
  })
}

/**
 * What the stored counts have to be: kind, relationship, code, n. An entry has one current facet, and that no code
 * twice. Counted by pairs of countries first, since there are few sums to add up then.
 */
const countedAnew = Prisma.sql`
  SELECT kind, scope AS relationship, code, sum(n)::int AS n
  FROM (
    SELECT f.kind, f.relationship, code COLLATE "C" AS code, count(*) AS n
    FROM "Facet" f CROSS JOIN LATERAL unnest(array_append(f.codes, '')) AS code
    WHERE "validTo" IS NULL GROUP BY 1, 2, 3
  ) AS counted
  CROSS JOIN LATERAL unnest(ARRAY['', relationship]) AS scope
  WHERE scope IS NOT NULL GROUP BY 1, 2, 3`

/** Statements that make all stored counts anew from the facets, in this order and in one transaction. */
export const countingAnew: readonly Prisma.Sql[] = [
  Prisma.sql`DELETE FROM "Count"`,
  Prisma.sql`INSERT INTO "Count" (kind, relationship, code, n) ${countedAnew}`,
  Prisma.sql`DELETE FROM "CountChange"`,
  Prisma.sql`INSERT INTO "CountChange" (kind, relationship, code, day, n) ${changesAnew}`,
]

type Wrong = { kind: string; relationship: string; code: string; day: Date | null }

/** Counts anew what the stored counts say. @returns every count that is not as stored; empty when all is well */
export async function findWrongCounts(): Promise<Wrong[]> {
  return ask`
    WITH counted AS (${countedAnew}), changed AS (${changesAnew})
    SELECT kind, relationship, code, NULL::date AS day
    FROM counted FULL JOIN "Count" stored USING (kind, relationship, code)
    WHERE coalesce(counted.n, 0) <> coalesce(stored.n, 0)
    UNION ALL
    SELECT kind, relationship, code, day
    FROM changed FULL JOIN "CountChange" stored USING (kind, relationship, code, day)
    WHERE coalesce(changed.n, 0) <> coalesce(stored.n, 0)`
}

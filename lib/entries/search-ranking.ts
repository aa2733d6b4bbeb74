import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { SearchQuery } from './search-query'
import { likePattern, type Near, tsQuery } from './search-sql'

/** So many candidates of a kind are ranked: the newest with the words in a name, and the newest of the others. */
const ranked = { names: 400, texts: 200 }

/**
 * From `candidate` the best entries of each kind as `best`, with tier and place: the name itself, a name that begins so,
 * words of names, words of texts; within a tier by how often and where the words occur.
 * @param limit at most so many of a kind, and `kinds` times as many together, which PostgreSQL plans by
 */
export function ranking(query: SearchQuery, kinds: number, limit: number, near?: Near): Prisma.Sql {
  const wanted = tsQuery(query, { near })
  const named = likePattern(query.text)
  return Prisma.sql`
    picked AS (
      SELECT id FROM (
        SELECT id, named, row_number() OVER (PARTITION BY kind, named ORDER BY "updatedAt" DESC, id) AS place FROM candidate
      ) AS placed WHERE place <= CASE WHEN named THEN ${ranked.names}::int ELSE ${ranked.texts}::int END
    ), ranked AS (
      SELECT e.id, e.kind, e."updatedAt", least(
          CASE WHEN e."nameText" LIKE ${`%\n${named}\n%`} THEN 0 END,
          CASE WHEN e."nameText" LIKE ${`%\n${named}%`} THEN 1 END,
          CASE WHEN e."nameVector" @@ ${wanted} THEN 2 ELSE 3 END) AS tier,
        ts_rank('{0.1, 0.1, 0.2, 1}', e."searchVector", ${wanted}, 1) AS weight
      FROM picked JOIN "Entry" e ON e.id = picked.id
    ), best AS MATERIALIZED (
      SELECT * FROM (
        SELECT *, row_number() OVER (PARTITION BY kind ORDER BY tier, weight DESC, "updatedAt" DESC, id) AS place FROM ranked
      ) AS placed WHERE place <= ${limit} LIMIT ${kinds * limit}
    )`
}

import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { type AsOf, judgedOn } from '@/lib/entries/as-of'
import { holdsAt } from '@/lib/entries/facet-rows'
import { countedTo } from '@/lib/entries/listing-conditions'
import type { TalliedOutcome } from '@/lib/entries/outcome'
import { talliedOutcome } from '@/lib/entries/outcome-sql'
import { inScope, judgement, type Scope, within } from './scope'

/** What became otherwise between the end of a day and the day of the scope: commitments and projects, each once. */
export type Since = {
  /** Not public then. */
  recorded: number
  delivered: number
  overdue: number
  stopped: number
  /** Agreements that were not public then. */
  agreements: number
}

type Row = { kind: string; was: TalliedOutcome | null; is: TalliedOutcome | null; known: boolean; n: number }

/**
 * What changed since the end of a day. Only what was published or fell due since is compared, one by one.
 * @returns null when that is more than 10,000 entries
 */
export function countSince(scope: Scope, since: AsOf): Promise<Since | null> {
  const changed = (condition: Prisma.Sql) => Prisma.sql`
    (SELECT f."entryId", f.kind, ${talliedOutcome(judgedOn(scope.asOf))} AS "is" FROM "Facet" f
     WHERE ${within(['agreement', 'commitment', 'project'], scope)} AND ${condition} LIMIT ${countedTo.usually + 1})`
  return inScope(`since ${since.day}`, scope, async () => {
    const rows = await ask<Row[]>`
      WITH changed AS (
        ${changed(Prisma.sql`f."validFrom" >= ${since.until}`)} UNION ALL
        ${changed(Prisma.sql`f."validFrom" < ${since.until} AND f."ledgerState" = 'open'
          AND f."dueTo" >= ${since.day}::text::date AND f."dueTo" < ${judgement(scope)}`)}
      )
      SELECT kind, was, "is", earlier.known IS NOT NULL AS known, count(*)::int AS n
      FROM changed LEFT JOIN LATERAL (
        SELECT ${talliedOutcome(since.day)} AS was, true AS known FROM "Facet" f
        WHERE f."entryId" = changed."entryId" AND ${holdsAt(since.until)}
      ) AS earlier ON true
      GROUP BY 1, 2, 3, 4`
    const count = (fits: (row: Row) => boolean) => rows.filter(fits).reduce((total, { n }) => total + n, 0)
    const became = (outcome: TalliedOutcome) =>
      count(({ kind, was, is }) => kind !== 'agreement' && is === outcome && was !== outcome)
    if (count(() => true) > countedTo.usually) return null
    return {
      recorded: count(({ kind, known }) => kind !== 'agreement' && !known),
      agreements: count(({ kind, known }) => kind === 'agreement' && !known),
      delivered: became('delivered'),
      overdue: became('overdue'),
      stopped: became('stopped'),
    }
  })
}

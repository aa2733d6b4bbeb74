import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dormantAfterMonths } from './outcome'
import type { Tx } from './publisher'

/** Days before the last day of the stated date in which something needs attention. */
export const attentionDays = 60

const dormantAfter = Prisma.raw(`interval '${dormantAfterMonths} months'`)

/**
 * On which days the counts of which codes change because of facets f, as kind, relationship, code, day, n. Outcomes
 * are those of `talliedOutcome`, each judged on the day itself: a promise turns by its dates while nobody publishes.
 * Many facets have in common what matters here: they are put together first.
 * @param facets condition on Facet f
 */
const changesOf = (facets: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT kind, scope AS relationship, code, day, sum(n)::int AS n FROM (
  SELECT f.kind, f.relationship, held.code COLLATE "C" AS code, turn.day, sum(turn.n * f.alike) AS n
  FROM (
    SELECT f.kind, f.relationship, f."ledgerState", f."dueTo", f."lastConfirmedTo", count(*) AS alike,
      (f."validFrom" AT TIME ZONE 'UTC')::date AS since,
      coalesce((f."validTo" AT TIME ZONE 'UTC')::date, 'infinity') AS until,
      ARRAY(SELECT code FROM unnest(array_append(f.codes, '')) AS code
        WHERE code = '' OR code LIKE 'verification:%' OR code LIKE '%+%:%') AS codes
    FROM "Facet" f WHERE ${facets}
    GROUP BY f.kind, f.relationship, f."ledgerState", f."dueTo", f."lastConfirmedTo", 7, 8, 9
    ) AS f
  CROSS JOIN LATERAL (SELECT
      f.since, f.until,
      f."dueTo" + 1 AS late,
      (f."lastConfirmedTo" + 1 + ${dormantAfter})::date + CASE
        WHEN extract(day FROM f."lastConfirmedTo" + 1 + ${dormantAfter}) < extract(day FROM f."lastConfirmedTo" + 1)
        THEN 1 ELSE 0 END AS quiet
    ) AS at
  CROSS JOIN LATERAL (
      SELECT code, at.since AS first, at.until AS beyond FROM unnest(f.codes) AS code
      UNION ALL SELECT 'outcome:' || f."ledgerState", at.since, at.until WHERE f."ledgerState" <> 'open'
      UNION ALL SELECT CASE WHEN at.late IS NULL THEN 'outcome:no_date' ELSE 'outcome:under_way' END,
        at.since, least(at.late, at.quiet, at.until) WHERE f."ledgerState" = 'open'
      UNION ALL SELECT 'outcome:dormant', at.quiet, least(at.late, at.until)
        WHERE f."ledgerState" = 'open' AND at.quiet IS NOT NULL
      UNION ALL SELECT 'outcome:overdue', at.late, at.until WHERE f."ledgerState" = 'open' AND at.late IS NOT NULL
      UNION ALL SELECT 'due+became:' || to_char(f."dueTo", 'YYYY') || '+overdue', at.late, at.until
        WHERE f."ledgerState" = 'open' AND at.late IS NOT NULL
      UNION ALL SELECT 'due:soon', f."dueTo" - ${attentionDays}::int, least(at.late, at.until)
        WHERE f."ledgerState" = 'open' AND at.late IS NOT NULL
    ) AS held
  CROSS JOIN LATERAL (VALUES (greatest(held.first, at.since), 1), (held.beyond, -1)) AS turn(day, n)
  WHERE greatest(held.first, at.since) < held.beyond AND turn.day < 'infinity'
  GROUP BY 1, 2, 3, 4
  ) AS turned CROSS JOIN LATERAL unnest(ARRAY['', relationship]) AS scope
  WHERE scope IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0`

/** What the stored differences have to be: kind, relationship, code, day, n. */
export const changesAnew = changesOf(Prisma.sql`true`)

/** Adds a facet to the differences, or takes it out, as it stands at the moment. */
export async function moveCountChanges(tx: Tx, facetId: string, by: 1 | -1): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "CountChange" (kind, relationship, code, day, n)
    SELECT kind, relationship, code, day, n * ${by}::int
    FROM (${changesOf(Prisma.sql`f.id = ${facetId}::uuid`)}) AS moved
    ORDER BY kind, relationship, code, day
    ON CONFLICT (kind, relationship, code, day) DO UPDATE SET n = "CountChange".n + excluded.n`
}

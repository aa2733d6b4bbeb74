import 'server-only'
import { db } from '@/lib/db/client'
import { judgedOn } from '@/lib/entries/as-of'
import { dormantAfterMonths, monthsBefore } from '@/lib/entries/outcome'
import { inScope, judgement, type Scope, within } from './scope'
import { type Summary, type Tallied, tallied } from './tally'

/** How many there are of each kind, and what became of commitments and projects. */
export function getSummary(scope: Scope): Promise<Summary> {
  const day = judgedOn(scope.asOf)
  const quietSince = monthsBefore(day, dormantAfterMonths)
  return inScope('summary', scope, async () => {
    const rows = await db.$queryRaw<{ kind: string; outcome: Tallied | null; n: number }[]>`
      SELECT f.kind, CASE
          WHEN f."ledgerState" IS NULL OR f."ledgerState" <> 'open' THEN f."ledgerState"
          WHEN f."dueTo" < ${judgement(scope)} THEN 'overdue'
          WHEN f."lastConfirmedTo" < ${quietSince}::text::date THEN 'dormant'
          WHEN f."dueTo" IS NULL THEN 'no_date'
          ELSE 'under_way' END AS outcome, count(*)::int AS n
      FROM "Facet" f WHERE ${within(['agreement', 'commitment', 'project'], scope)} GROUP BY 1, 2`
    const sum = (fits: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(fits).reduce((total, { n }) => total + n, 0)
    return {
      agreements: sum(({ kind }) => kind === 'agreement'),
      commitments: sum(({ kind }) => kind === 'commitment'),
      projects: sum(({ kind }) => kind === 'project'),
      outcomes: Object.fromEntries(
        tallied.map((outcome) => [outcome, sum((row) => row.outcome === outcome)]),
      ) as Summary['outcomes'],
    }
  })
}

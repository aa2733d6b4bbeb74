import 'server-only'
import { db } from '@/lib/db/client'
import { judgedOn } from '@/lib/entries/as-of'
import { type TalliedOutcome, talliedOutcomes } from '@/lib/entries/outcome'
import { talliedOutcome } from '@/lib/entries/outcome-sql'
import { inScope, type Scope, within } from './scope'
import type { OutcomesByKind, Summary } from './tally'

type Row = { kind: string; outcome: TalliedOutcome | null; n: number }

const countByKind = (scope: Scope): Promise<Row[]> =>
  inScope(
    'summary',
    scope,
    () => db.$queryRaw<Row[]>`
      SELECT f.kind, ${talliedOutcome(judgedOn(scope.asOf))} AS outcome, count(*)::int AS n
      FROM "Facet" f WHERE ${within(['agreement', 'commitment', 'project'], scope)} GROUP BY 1, 2`,
  )

const sum = (rows: readonly Row[], fits: (row: Row) => boolean): number =>
  rows.filter(fits).reduce((total, { n }) => total + n, 0)

const byOutcome = (count: (outcome: TalliedOutcome) => number) =>
  Object.fromEntries(talliedOutcomes.map((outcome) => [outcome, count(outcome)])) as Summary['outcomes']

/** How many there are of each kind, and what became of commitments and projects. */
export async function getSummary(scope: Scope): Promise<Summary> {
  const rows = await countByKind(scope)
  return {
    agreements: sum(rows, ({ kind }) => kind === 'agreement'),
    commitments: sum(rows, ({ kind }) => kind === 'commitment'),
    projects: sum(rows, ({ kind }) => kind === 'project'),
    outcomes: byOutcome((outcome) => sum(rows, (row) => row.outcome === outcome)),
  }
}

/** What became of each kind, so that a number can lead to the lists that it counts. */
export async function getOutcomesByKind(scope: Scope): Promise<OutcomesByKind> {
  const rows = await countByKind(scope)
  const of = (kind: string) =>
    byOutcome((outcome) => sum(rows, (row) => row.kind === kind && row.outcome === outcome))
  return { commitment: of('commitment'), project: of('project') }
}

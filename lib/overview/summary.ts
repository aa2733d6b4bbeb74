import 'server-only'
import { type TalliedOutcome, talliedOutcomes } from '@/lib/entries/outcome'
import { sumCountChanges } from './counts-at'
import { inScope, type Scope } from './scope'
import type { OutcomesByKind, Summary } from './tally'

const codes = ['', ...talliedOutcomes.map((outcome) => `outcome:${outcome}`)]

const countByKind = (scope: Scope) =>
  inScope('summary', scope, () => sumCountChanges(['agreement', 'commitment', 'project'], codes, scope))

const byOutcome = (count: (outcome: TalliedOutcome) => number) =>
  Object.fromEntries(talliedOutcomes.map((outcome) => [outcome, count(outcome)])) as Summary['outcomes']

/** How many there are of each kind, and what became of commitments and projects. */
export async function getSummary(scope: Scope): Promise<Summary> {
  const count = await countByKind(scope)
  return {
    agreements: count('agreement', ''),
    commitments: count('commitment', ''),
    projects: count('project', ''),
    outcomes: byOutcome(
      (outcome) => count('commitment', `outcome:${outcome}`) + count('project', `outcome:${outcome}`),
    ),
  }
}

/** What became of each kind, so that a number can lead to the lists that it counts. */
export async function getOutcomesByKind(scope: Scope): Promise<OutcomesByKind> {
  const count = await countByKind(scope)
  const of = (kind: string) => byOutcome((outcome) => count(kind, `outcome:${outcome}`))
  return { commitment: of('commitment'), project: of('project') }
}

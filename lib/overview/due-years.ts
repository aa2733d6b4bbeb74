import 'server-only'
import { ask } from '@/lib/db/ask'
import { judgedOn } from '@/lib/entries/as-of'
import { dueCode } from '@/lib/entries/filters'
import { countsAt, sumCountChanges } from './counts-at'
import { type BecameOfDue, becameOfDue, type DueKind, type DueYear, type DueYears } from './due-became'
import { inScope, type Scope } from './scope'

/** How promises that state a date ended, by the year in which they fell due, oldest first; years without any are left out. */
export function countDueYears(scope: Scope): Promise<DueYears> {
  return inScope('due years', scope, async () => {
    const [project, commitment] = await Promise.all([
      countKind('project', scope),
      countKind('commitment', scope),
    ])
    return { project, commitment }
  })
}

async function countKind(kind: DueKind, scope: Scope): Promise<DueYear[]> {
  const thisYear = Number(judgedOn(scope.asOf).slice(0, 4))
  const lateNow = dueCode(thisYear, 'overdue')
  const [counted, late] = await Promise.all([
    ask<{ code: string; n: number }[]>`${countsAt(kind, 'due+became:', scope)}`,
    sumCountChanges([kind], [lateNow], scope),
  ])
  const years = new Map<number, DueYear['counts']>()
  for (const { code, n } of counted) {
    const [, year = '', became = ''] = /^due\+became:(\d+)\+(.+)$/.exec(code) ?? []
    const counts = years.get(Number(year)) ?? noneOf()
    // Stored as open, whatever the day: every open one of a past year is overdue.
    const at = became === 'open' && Number(year) < thisYear ? 'overdue' : (became as BecameOfDue)
    if (became !== 'overdue') counts[at] += n
    years.set(Number(year), counts)
  }
  const current = years.get(thisYear)
  if (current) {
    current.overdue += late(kind, lateNow)
    current.open -= late(kind, lateNow)
  }
  return [...years]
    .map(([year, counts]) => ({ year, counts, total: Object.values(counts).reduce((a, b) => a + b, 0) }))
    .sort((a, b) => a.year - b.year)
}

const noneOf = () => Object.fromEntries(becameOfDue.map((one) => [one, 0])) as DueYear['counts']

import 'server-only'
import { db } from '@/lib/db/client'
import { judgedOn } from '@/lib/entries/as-of'
import { countsAt, sumCountChanges } from './counts-at'
import { type BecameOfDue, becameOfDue, type DueYear } from './due-became'
import { inScope, type Scope } from './scope'

const kinds = ['project', 'commitment']
const codeOf = (year: number | string, became: string) => `due+became:${year}+${became}`

/** How promises that state a date ended, by the year in which they fell due, oldest first; years without any are left out. */
export function countDueYears(scope: Scope): Promise<DueYear[]> {
  return inScope('due years', scope, async () => {
    const today = judgedOn(scope.asOf)
    const thisYear = Number(today.slice(0, 4))
    const [counted, late] = await Promise.all([
      Promise.all(
        kinds.map(
          (kind) => db.$queryRaw<{ code: string; n: number }[]>`${countsAt(kind, 'due+became:', scope)}`,
        ),
      ),
      sumCountChanges(kinds, [codeOf(thisYear, 'overdue')], scope),
    ])
    const overdueNow = kinds.reduce((sum, kind) => sum + late(kind, codeOf(thisYear, 'overdue')), 0)
    const years = new Map<number, DueYear['counts']>()
    for (const { code, n } of counted.flat()) {
      const [, year = '', became = ''] = /^due\+became:(\d+)\+(.+)$/.exec(code) ?? []
      const counts = years.get(Number(year)) ?? noneOf()
      // Stored as open, whatever the day: every open one of a past year is overdue.
      const at = became === 'open' && Number(year) < thisYear ? 'overdue' : (became as BecameOfDue)
      if (became !== 'overdue') counts[at] += n
      years.set(Number(year), counts)
    }
    const current = years.get(thisYear)
    if (current) {
      current.overdue += overdueNow
      current.open -= overdueNow
    }
    return [...years]
      .map(([year, counts]) => ({ year, counts, total: Object.values(counts).reduce((a, b) => a + b, 0) }))
      .sort((a, b) => a.year - b.year)
  })
}

const noneOf = () => Object.fromEntries(becameOfDue.map((one) => [one, 0])) as DueYear['counts']

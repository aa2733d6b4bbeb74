import type { Relationship } from '@/lib/entries/entry'
import type { TimelineKind, YearCount } from '@/lib/overview/timeline'
import { listOf, yearsIn } from './addresses'

/** The filter of a list by the years of a date. */
const filters = {
  promised: 'promisedIn',
  due: 'dueIn',
  delivered: 'deliveredIn',
  on: 'datedIn',
} as const satisfies Record<YearCount['what'], string>

/** Where the entries of some years are listed: just those that are counted. */
export const yearsAddress = (
  kind: TimelineKind,
  what: YearCount['what'],
  years: readonly [from: number, to: number],
  only: Relationship | null,
): string => listOf(kind, only, { [filters[what]]: yearsIn(years) })

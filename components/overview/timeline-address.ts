import type { Relationship } from '@/lib/entries/entry'
import type { TimelineKind, YearCount } from '@/lib/overview/timeline'
import { listOf } from './addresses'

/** The dates by which the lists of the kinds are filtered: their counts lead there. */
const listed: Record<TimelineKind, YearCount['what']> = { agreement: 'on', project: 'due', development: 'on' }

/** Where the entries of some years are listed; undefined where no list can be narrowed to them. */
export const yearsAddress = (
  kind: TimelineKind,
  what: YearCount['what'],
  [from, to]: readonly [number, number],
  only: Relationship | null,
): string | undefined =>
  listed[kind] === what ? listOf(kind, only, { from: `${from}`, to: `${to}` }) : undefined

import { type Day, daysBetween, monthsBetween } from '@/components/charts/time-scale'
import type { TrackDrawing } from '@/components/charts/track'
import { sideOf } from '@/components/fields/known'
import type { SideOfPair } from '@/components/ui/side'
import type { Relationship } from '@/lib/entries/entry'
import { boundsOf } from '@/lib/fields/partial-date'
import type { LedgerRow } from '@/lib/overview/ledger'

const first = (date: string | null): Day | null => (date ? (boundsOf(date)?.from ?? null) : null)
const last = (date: string | null): Day | null => (date ? (boundsOf(date)?.to ?? null) : null)
const latest = (days: readonly (Day | null)[]) =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null

/** The sides whose lines a row has, side a first; another country counts as one more. */
export function sidesOf(countries: readonly string[], pair: Relationship | null): SideOfPair[] {
  const found = new Set(countries.map((country) => sideOf(country, pair)))
  return (['a', 'b', 'other'] as const).filter((side) => found.has(side))
}

/** Every day of the ledger that its time axis should reach. */
export const daysOf = (rows: readonly LedgerRow[]): Day[] =>
  rows
    .flatMap((row) => [first(row.promisedOn), first(row.dueOn), last(row.dueOn), first(row.deliveredOn)])
    .filter((day) => day !== null)

/** Full months that a row is past its date. */
export const monthsPast = ({ dueOn }: LedgerRow, today: Day): number => {
  const due = last(dueOn)
  return due ? monthsBetween(due, today) : 0
}

/** Days until the last day of the date stated; null when there is none ahead. */
export const daysLeft = ({ dueOn }: LedgerRow, today: Day): number | null => {
  const due = last(dueOn)
  return due && due >= today ? daysBetween(today, due) : null
}

/** Turns a row of the ledger into lines and marks: solid until the last source, dotted after it. */
export function drawRow(row: LedgerRow, pair: Relationship | null, today: Day, note?: string): TrackDrawing {
  const start = first(row.promisedOn)
  const due = row.dueOn ? { from: first(row.dueOn), to: last(row.dueOn) } : null
  const done = first(row.deliveredOn)
  const delivered = row.outcome?.startsWith('delivered') ?? false
  const late = row.outcome === 'overdue'
  const seen = latest([row.lastConfirmedTo, row.developments.at(-1) ?? null])
  const begin = start ?? row.developments[0] ?? null
  const known = delivered ? (done ?? seen) : seen
  const end = known && begin && known > begin ? known : begin
  const until = late ? due?.to : delivered ? null : due?.to && due.to > today ? due.to : today
  const window = due?.from && due.to ? { from: due.from, to: due.to } : null
  const stopped = row.outcome === 'stopped' || row.outcome === 'ended_before_completion'
  const marks: TrackDrawing['marks'] = [
    ...(start ? [{ shape: 'start' as const, day: start }] : []),
    ...(delivered && (done ?? known)
      ? [
          {
            shape: done ? ('delivered' as const) : ('delivered_undated' as const),
            day: (done ?? known) as Day,
            note,
          },
        ]
      : []),
    ...(late ? [{ shape: 'overdue' as const, day: today, note, loud: true }] : []),
    ...(stopped && end ? [{ shape: 'stopped' as const, day: end }] : []),
  ]
  return {
    line: begin && end ? { from: begin, to: end } : null,
    sides: sidesOf(row.countries, pair),
    dotted: until && end && end < until && !stopped ? [{ from: end, to: until }] : [],
    leadIn: start ? null : (begin ?? end),
    window,
    hatch: late && due?.to ? { from: due.to, to: today } : null,
    ticks: row.developments.filter((day) => day !== start),
    marks,
  }
}

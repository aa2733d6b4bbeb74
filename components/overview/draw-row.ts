import { type Day, daysBetween } from '@/components/charts/time-scale'
import type { TrackDrawing } from '@/components/charts/track'
import { monthsBetween } from '@/components/entries/months-between'
import { sideOf } from '@/components/fields/known'
import type { SideOfPair } from '@/components/ui/side'
import type { Relationship } from '@/lib/entries/entry'
import { boundsOf } from '@/lib/fields/partial-date'
import type { LedgerRow } from '@/lib/overview/ledger'

const first = (date: string | null): Day | null => (date ? (boundsOf(date)?.from ?? null) : null)
const last = (date: string | null): Day | null => (date ? (boundsOf(date)?.to ?? null) : null)
const latest = (days: readonly (Day | null | undefined)[]): Day | null =>
  days
    .filter((day) => typeof day === 'string')
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
    .flatMap(({ promisedOn, dueOn, deliveredOn, developments }) => [
      first(promisedOn),
      first(dueOn),
      last(dueOn),
      first(deliveredOn),
      developments[0] ?? null,
    ])
    .filter((day) => day !== null)

/** Full months that a row is past its date. */
export const monthsPast = ({ dueOn }: Pick<LedgerRow, 'dueOn'>, today: Day): number => {
  const due = last(dueOn)
  return due ? monthsBetween(due, today) : 0
}

/** Days until the last day of the date stated; null when there is none ahead. */
export const daysLeft = ({ dueOn }: Pick<LedgerRow, 'dueOn'>, today: Day): number | null => {
  const due = last(dueOn)
  return due && due >= today ? daysBetween(today, due) : null
}

export type Drawn = Pick<
  LedgerRow,
  'outcome' | 'promisedOn' | 'dueOn' | 'deliveredOn' | 'countries' | 'developments' | 'lastConfirmedTo'
>

/**
 * Turns a row of the ledger into lines and marks: solid until the last source, dotted after it.
 * A window that has no first day is drawn at its last.
 * @param note written beside the mark of what became of it
 */
export function drawRow(row: Drawn, pair: Relationship | null, today: Day, note?: string): TrackDrawing {
  const { developments } = row
  const delivered = row.outcome?.startsWith('delivered') ?? false
  const late = row.outcome === 'overdue'
  const stopped = row.outcome === 'stopped' || row.outcome === 'ended_before_completion'
  const start = first(row.promisedOn)
  const done = delivered ? first(row.deliveredOn) : null
  const due = last(row.dueOn)
  const seen = done ?? latest([row.lastConfirmedTo, developments.at(-1)])
  const begin = start ?? developments[0] ?? seen
  const end = seen && begin && seen > begin ? seen : begin
  const until = delivered || stopped ? null : late ? due : latest([due, today])

  const marks: TrackDrawing['marks'][number][] = start ? [{ shape: 'start', day: start }] : []
  if (done) marks.push({ shape: 'delivered', day: done, note })
  else if (delivered && end) marks.push({ shape: 'delivered_undated', day: end, note })
  if (late) marks.push({ shape: 'overdue', day: today, note, loud: true })
  if (stopped && end) marks.push({ shape: 'stopped', day: end })

  return {
    line: begin && end && begin < end ? { from: begin, to: end } : null,
    sides: sidesOf(row.countries, pair),
    dotted: until && end && end < until ? [{ from: end, to: until }] : [],
    leadIn: start ? null : begin,
    window: due ? { from: first(row.dueOn) ?? due, to: due } : null,
    hatch: late && due ? { from: due, to: today } : null,
    ticks: [...new Set(developments)].filter((day) => day !== start && day !== done),
    marks,
  }
}

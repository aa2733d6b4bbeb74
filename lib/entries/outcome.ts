import { boundsOf, surelyBefore } from '@/lib/fields/partial-date'
import type { LedgerLine } from './define'

export const outcomes = [
  'delivered',
  'delivered_early',
  'delivered_late',
  'overdue',
  'due_soon',
  'under_way',
  'no_date',
  'dormant',
  'stopped',
  'ended_before_completion',
] as const
export type Outcome = (typeof outcomes)[number]

/** What became of promises as it is counted, each once: early, late and due soon are shades of these. */
export const talliedOutcomes = ['overdue', 'under_way', 'no_date', 'dormant', 'delivered', 'stopped'] as const
export type TalliedOutcome = (typeof talliedOutcomes)[number]

/** Delivered before its date, or after it; plainly delivered where the dates leave doubt. */
export const deliveries = ['delivered_early', 'delivered', 'delivered_late'] as const

/** What became of what fell due, as it is stored: whether an open one is overdue depends on the day that asks. */
export const keptOfDue = [...deliveries, 'open', 'stopped'] as const

/** Days before the last day of the stated date in which something counts as due soon. */
export const dueSoonDays = 90
/** Months without a newly published source after which something counts as dormant. */
export const dormantAfterMonths = 24

/** @param day `YYYY-MM-DD` @returns the day so many months earlier, the last of its month where that is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 - months + 1, 0))
  const wanted = Math.min(date, lastOfMonth.getUTCDate())
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), wanted))
    .toISOString()
    .slice(0, 10)
}

/** @param day `YYYY-MM-DD` */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** @param confirmedTo latest day of the newest supporting source's publication date, null when none is dated */
export function isDormant(line: LedgerLine, confirmedTo: string | null, today: string): boolean {
  if (line.state !== 'open' || confirmedTo === null) return false
  return confirmedTo < monthsBefore(today, dormantAfterMonths)
}

/** Past the last day that the stated date may mean, and neither delivered nor given up. */
export function isOverdue(line: LedgerLine, today: string): boolean {
  const last = line.due === null ? null : (boundsOf(line.due)?.to ?? null)
  return line.state === 'open' && last !== null && last < today
}

/**
 * What became of a promise: the one place where lateness is judged, from dates and today's date alone.
 * @param today the day in UTC, `YYYY-MM-DD`
 */
export function outcomeOf(line: LedgerLine, confirmedTo: string | null, today: string): Outcome {
  const { state, due, delivered } = line
  if (state === 'delivered') {
    if (!due || !delivered) return 'delivered'
    if (surelyBefore(delivered, due)) return 'delivered_early'
    return surelyBefore(due, delivered) ? 'delivered_late' : 'delivered'
  }
  if (state === 'stopped') return line.ended ? 'ended_before_completion' : 'stopped'
  if (isOverdue(line, today)) return 'overdue'
  if (isDormant(line, confirmedTo, today)) return 'dormant'
  const last = due === null ? null : (boundsOf(due)?.to ?? null)
  if (last === null) return 'no_date'
  return last <= daysAfter(today, dueSoonDays) ? 'due_soon' : 'under_way'
}

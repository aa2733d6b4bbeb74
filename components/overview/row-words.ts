import { printDate } from '@/lib/fields/print-date'
import type { Locale } from '@/lib/i18n/routing'
import type { LedgerRow } from '@/lib/overview/ledger'
import { daysLeft, monthsPast } from './draw-row'

/** Messages under `overview.ledger`. */
type Say = (key: string, values?: Record<string, string | number>) => string

export type RowWords = {
  /** How long ago the date passed. */
  past: string
  /** The most telling thing beside what became of it. */
  remark: string
  /** What stands beside the mark on its track. */
  note: string | undefined
  /** The whole row for those who do not see its track. */
  label: string
}

/** What is said of a row of the ledger. @param today by which lateness is judged */
export function rowWords(row: LedgerRow, today: string, locale: Locale, say: Say): RowWords {
  const late = row.outcome === 'overdue'
  const delivered = row.outcome?.startsWith('delivered') ?? false
  const past = say('monthsPast', { count: monthsPast(row, today) })
  const done = row.deliveredOn ? printDate(row.deliveredOn, locale) : say('dayUnknown')
  const seen = row.lastConfirmedOn
    ? say('lastSource', { date: printDate(row.lastConfirmedOn, locale) })
    : say('noDatedSource')
  const open = row.outcome === 'due_soon' || row.outcome === 'under_way'
  const left = open ? daysLeft(row, today) : null
  const soon = left !== null && left <= 366 ? say('daysLeft', { count: left }) : null
  return {
    past,
    remark: late ? say('noReport') : delivered ? done : (soon ?? seen),
    note: late ? past : delivered && !row.deliveredOn ? done : undefined,
    label: [
      row.promisedOn ? say('promised', { date: printDate(row.promisedOn, locale) }) : say('promiseUnknown'),
      row.dueOn ? say('stated', { date: printDate(row.dueOn, locale) }) : say('noDate'),
      late ? say('noReport') : delivered ? done : seen,
    ].join('; '),
  }
}

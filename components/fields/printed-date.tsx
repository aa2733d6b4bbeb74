import { useLocale } from 'next-intl'
import { machineDate, printDate } from '@/lib/fields/print-date'

/** A partial date in words, and for machines where HTML has a form for it. @param date EDTF */
export function PrintedDate({ date }: { date: string }) {
  const words = printDate(date, useLocale())
  const machine = machineDate(date)
  return machine ? <time dateTime={machine}>{words}</time> : words
}

/** The UTC day of an instant. @param at ISO 8601 */
export function PrintedDay({ at }: { at: string }) {
  return <time dateTime={at}>{printDate(at.slice(0, 10), useLocale())}</time>
}

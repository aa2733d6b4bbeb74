import { printDate } from '@/lib/fields/print-date'
import type { Locale } from '@/lib/i18n/routing'

/** An instant to the minute, in UTC: "24 November 2026, 08:52". */
export function printMoment(at: Date, locale: Locale): string {
  const iso = at.toISOString()
  return `${printDate(iso.slice(0, 10), locale)}${locale === 'zh' ? ' ' : ', '}${iso.slice(11, 16)}`
}

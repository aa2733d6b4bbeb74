import { useLocale, useTranslations } from 'next-intl'
import { printDate } from '@/lib/fields/print-date'

/** `14:32` in UTC. @param at ISO 8601 */
export const timeOf = (at: string): string => `${at.slice(11, 16)} UTC`

/** An instant with its minute, in UTC. @param at ISO 8601 */
export function PrintedMoment({ at }: { at: string }) {
  const t = useTranslations('review.steps')
  return (
    <time dateTime={at} className="num whitespace-nowrap">
      {t('time', { date: printDate(at.slice(0, 10), useLocale()), time: at.slice(11, 16) })}
    </time>
  )
}

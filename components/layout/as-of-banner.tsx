import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { printDate } from '@/lib/fields/print-date'
import { AsOfForm } from './day-form'

/** The nearest days on which what is read was changed, `YYYY-MM-DD`; null where there is none. */
export type ChangeDays = { previous: string | null; next: string | null }

type Props = {
  /** `YYYY-MM-DD` */
  day: string
  /** The same page without the day. */
  now: string
  /** What the address asks for beside the day. */
  kept?: URLSearchParams
  /** Of an entry. */
  changes?: ChangeDays
}

/** Says that a page shows the past, and leads to now, to another day and to the changes before and after. */
export function AsOfBanner({ day, now, kept, changes }: Props) {
  const t = useTranslations('layout.asOf')
  const locale = useLocale()
  const to = (other: string) => (words: ReactNode) => (
    <Link href={now} day={other} className="num">
      {words}
    </Link>
  )
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-ink border-l-4 bg-paper-2 px-4 py-3 text-14">
      <div role="status">
        <p>
          {t('text', { date: printDate(day, locale) })}{' '}
          <Link href={now} day={null} className="print:hidden">
            {t('now')}
          </Link>
        </p>
        {changes && (changes.previous || changes.next) && (
          <p className="mt-1 flex flex-wrap gap-x-4 print:hidden">
            {changes.previous && (
              <span>
                {t.rich('previousChange', {
                  date: printDate(changes.previous, locale),
                  link: to(changes.previous),
                })}
              </span>
            )}
            {changes.next && (
              <span>
                {t.rich('nextChange', { date: printDate(changes.next, locale), link: to(changes.next) })}
              </span>
            )}
          </p>
        )}
      </div>
      <AsOfForm day={day} kept={kept} />
    </div>
  )
}

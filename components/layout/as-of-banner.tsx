import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { printDate } from '@/lib/fields/print-date'

/** Says that a page shows the past. @param day `YYYY-MM-DD` @param now the same address without the day */
export function AsOfBanner({ day, now }: { day: string; now: string }) {
  const t = useTranslations('layout.asOf')
  return (
    <p role="status" className="mt-4 border-ink border-l-4 bg-paper-2 px-4 py-2 text-14">
      {t('text', { date: printDate(day, useLocale()) })} <Link href={now}>{t('now')}</Link>
    </p>
  )
}

/** Chooses another day; a plain form, so the day stands in the address. */
export function AsOfForm({ day }: { day: string }) {
  return <DayForm id="as-of-day" name="asOf" label={useTranslations('layout.asOf')('another')} day={day} />
}

/** Chooses the day with which the page is compared. @param asOf the day that is read, which stays */
export function SinceForm({ day, asOf }: { day?: string; asOf: string | null }) {
  const label = useTranslations('layout.asOf')('since')
  return (
    <DayForm id="since-day" name="since" label={label} day={day}>
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
    </DayForm>
  )
}

type DayProps = { id: string; name: string; label: string; day?: string; children?: ReactNode }

function DayForm({ id, name, label, day, children }: DayProps) {
  const t = useTranslations('layout.asOf')
  return (
    <form method="get" className="inline-flex flex-wrap items-center gap-2">
      {children}
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="date"
        defaultValue={day}
        required
        className="min-h-8 rounded border border-field bg-paper px-2 text-ink"
      />
      <button
        type="submit"
        aria-label={`${label}: ${t('go')}`}
        className="min-h-8 rounded border border-field px-3"
      >
        {t('go')}
      </button>
    </form>
  )
}

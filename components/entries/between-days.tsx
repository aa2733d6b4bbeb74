import { useLocale, useTranslations } from 'next-intl'
import { DayInput } from '@/components/ui/day-input'
import { dayRead } from '@/components/ui/day-read'
import { Section } from '@/components/ui/section'
import type { BetweenDays as States } from '@/lib/entries/between-days'
import { printDate } from '@/lib/fields/print-date'
import { ClaimChanges, RevisionDifference } from './revision-difference'
import type { Evidence } from './view'

/** An entry at the end of two days, `YYYY-MM-DD`; null where it was not public. */
export type DaysCompared = Pick<States, 'before' | 'after'> & { from: string; to: string; evidence: Evidence }

/** Asks what became of an entry between two days; a plain form, so the days stand in the address. */
export function BetweenForm({ from, to }: { from: string; to: string }) {
  const t = useTranslations('asof.between')
  const asOf = dayRead()
  return (
    <form
      id="between"
      method="get"
      className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-14 print:hidden"
    >
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <span>{t('ask')}</span>
      <span className="inline-flex max-w-full flex-wrap items-center gap-2">
        <DayInput name="from" label={t('from')} day={from} />
      </span>
      <span className="inline-flex max-w-full flex-wrap items-center gap-2">
        <DayInput name="to" label={t('to')} day={to} />
      </span>
      <button type="submit" className="min-h-8 rounded border border-field px-3 text-ink">
        {t('compare')}
      </button>
    </form>
  )
}

/** What became of each field between two days, with the sentences behind what stood at the later one. */
export function BetweenDays({ between: { from, to, before, after, evidence } }: { between: DaysCompared }) {
  const t = useTranslations('asof.between')
  const locale = useLocale()
  const days = { from: printDate(from, locale), to: printDate(to, locale) }
  return (
    <Section title={t('title', days)} className="mt-8">
      {!before && after && <p className="mb-3">{t('cameBetween', days)}</p>}
      {!after && <p>{t(before ? 'leftBetween' : 'neither', days)}</p>}
      {after && <RevisionDifference {...evidence} before={before} after={after} />}
      {after && before && (
        <div className="mt-4 grid gap-1 text-14 text-ink-2">
          <ClaimChanges {...evidence} before={before} after={after} />
        </div>
      )}
    </Section>
  )
}

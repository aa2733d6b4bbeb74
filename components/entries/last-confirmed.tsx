import { useLocale, useTranslations } from 'next-intl'
import { PrintedDate } from '@/components/fields/printed-date'
import { betweenSentences } from '@/components/ui/between-sentences'
import { Section } from '@/components/ui/section'
import { dormantAfterMonths } from '@/lib/entries/outcome'
import { boundsOf } from '@/lib/fields/partial-date'
import { printDate } from '@/lib/fields/print-date'
import { monthsAfter, monthsBetween } from './months-between'
import type { EntryView } from './view'

/** When the newest source that supports the entry was published, and what silence leads to. */
export function LastConfirmed({ view: { entry, today } }: { view: EntryView }) {
  const t = useTranslations('entries.confirmed')
  const locale = useLocale()
  const { lastConfirmedOn, claims, sources, outcome } = entry
  const last = lastConfirmedOn ? boundsOf(lastConfirmedOn)?.to : null
  if (!lastConfirmedOn || !last) return claims.length > 0 ? <Undated /> : null
  const by = claims
    .map(({ source }) => sources[source])
    .find((source) => source?.publishedOn === lastConfirmedOn)?.publisher
  const dormantOn = printDate(monthsAfter(last, dormantAfterMonths), locale)
  const open = outcome !== null && !/delivered|stopped|ended|dormant/.test(outcome)
  return (
    <Section title={t('title')} className="mt-8">
      <p className="font-serif text-18/6">
        <PrintedDate date={lastConfirmedOn} />
      </p>
      <p>
        {t('ago', { months: monthsBetween(last, today) })}
        {by && betweenSentences(locale) + t('by', { publisher: by })}
      </p>
      {open && <p>{t('dormant', { day: dormantOn })}</p>}
      {outcome === 'dormant' && <p>{t('isDormant', { months: dormantAfterMonths })}</p>}
    </Section>
  )
}

function Undated() {
  const t = useTranslations('entries.confirmed')
  return (
    <Section title={t('title')} className="mt-8">
      <p>{t('undated')}</p>
    </Section>
  )
}

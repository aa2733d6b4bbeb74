import { useLocale, useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { Link } from '@/components/ui/link'
import { boundsOf } from '@/lib/fields/partial-date'
import { printDate } from '@/lib/fields/print-date'
import { claimsOn } from './claims-on'
import { monthsBetween } from './months-between'
import { QuotedWords } from './quoted-words'
import { spokenFrom } from './source-mix'
import type { EntryView } from './view'

/** What must not be missed: a stated date has passed. In plain words, with the sentence that stated it. */
export function OutcomeStatement({ view, dueField }: { view: EntryView; dueField: string }) {
  const { entry, known, today } = view
  const { sources, claims, values, outcome } = entry
  const t = useTranslations('entries.overdue')
  const locale = useLocale()
  const due = values[dueField]
  const last = typeof due === 'string' ? boundsOf(due)?.to : null
  if (outcome !== 'overdue' || typeof due !== 'string' || !last) return null
  const { main } = claimsOn(claims, dueField)
  return (
    <Callout
      tone="overdue"
      shape="overdue"
      title={t(`title.${entry.kind}`, { date: printDate(due, locale) })}
    >
      {main?.quote && (
        <p className="mt-2 text-18">
          <QuotedWords
            quote={main.quote}
            country={spokenFrom(main.source, sources)}
            language={sources[main.source]?.language}
            pair={known.pair}
          />
        </p>
      )}
      <p className="mt-2 text-14 text-ink-2">
        {t('passed', { months: monthsBetween(last, today), day: printDate(last, locale) })}{' '}
        <Link href="/about/method#overdue">{t('how')}</Link>
      </p>
    </Callout>
  )
}

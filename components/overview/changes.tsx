import { useLocale, useTranslations } from 'next-intl'
import { feedAddress } from '@/components/entries/feed-address'
import { SourceLine } from '@/components/entries/source-line'
import { EntryLink } from '@/components/fields/entry-link'
import { PrintedDate } from '@/components/fields/printed-date'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { Relationship } from '@/lib/entries/entry'
import type { Change } from '@/lib/overview/changes'
import { listOf } from './addresses'

/** The latest developments, one line each: day, entry, what happened and who says so. */
export function Changes({ rows, pair }: { rows: readonly Change[]; pair: Relationship | null }) {
  const t = useTranslations('overview.changes')
  const feeds = useTranslations('feeds')
  const locale = useLocale()
  const within = new URLSearchParams(pair ? { relationship: pair.slug } : {}).toString()
  const calendar = new URLSearchParams({ ...(pair && { relationship: pair.slug }), lang: locale })
  return (
    <Section id="changes" title={t('title')} standfirst={t('stand', { count: rows.length })}>
      {rows.length === 0 && <p>{t('none')}</p>}
      <ol className="log">
        {rows.map((row) => (
          <li key={row.id}>
            <span className="d">
              <PrintedDate date={String(row.values.on)} />
            </span>
            <p>{row.subject && <EntryLink entry={row.subject} className="e" />}</p>
            <div>
              <p>
                <EntryLink
                  entry={row}
                  className="inline-block min-h-6 text-ink no-underline hover:underline"
                />
              </p>
              {row.source && (
                <p className="src">
                  <SourceLine source={row.source} pair={pair} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p className="more">
        <Link href={listOf('development', pair)}>{t('all')}</Link>{' '}
        <a href={feedAddress('/developments', within, locale)} type="application/atom+xml">
          {feeds('link')}
        </a>{' '}
        <a href={`/calendar.ics?${calendar}`} type="text/calendar">
          {feeds('calendar')}
        </a>
      </p>
    </Section>
  )
}

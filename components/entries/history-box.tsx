import { useLocale, useTranslations } from 'next-intl'
import { entryAddress } from '@/components/fields/entry-address'
import { PrintedDay } from '@/components/fields/printed-date'
import { AsOfForm } from '@/components/layout/day-form'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { feedAddress } from './feed-address'
import { jsonAddress } from './json-address'
import type { EntryView } from './view'

/** The newest revisions, the page of another day, the data. */
export function HistoryBox({ view: { entry, revisions, asOf, today } }: { view: EntryView }) {
  const t = useTranslations('entries.history')
  const feeds = useTranslations('feeds')
  const compare = useTranslations('asof.between')
  const locale = useLocale()
  const here = entryAddress(entry)
  const [newest] = revisions
  return (
    <Section title={t('title')} className="mt-8 print:hidden">
      {newest && (
        <p>
          {t.rich('summary', {
            count: revisions.length,
            link: (chunks) => <Link href={`${here}/history`}>{chunks}</Link>,
            date: () => <PrintedDay at={newest.publishedAt} />,
          })}
        </p>
      )}
      <ol className="num">
        {revisions.slice(0, 3).map(({ number, reason }) => (
          <li key={number} className="break-words">
            <Link href={`${here}/history/${number}`}>{number}</Link> {reason}
          </li>
        ))}
      </ol>
      {!asOf && <AsOfForm day={today} />}
      <p>
        <Link href={`${here}/history#between`}>{compare('link')}</Link>
      </p>
      <p className="flex gap-4">
        <a href={jsonAddress(here, asOf)} type="application/json">
          JSON
        </a>
        <a href={feedAddress(here, '', locale)} type="application/atom+xml">
          {feeds('link')}
        </a>
      </p>
    </Section>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { LocalisedText } from '@/components/fields/localised-text'
import { Link } from '@/components/ui/link'
import type { QueueRow } from '@/lib/desk/queue'
import { printDate } from '@/lib/fields/print-date'

/** What is to be decided, whose it is, and why it was sent. */
export function ReviewHeading({ row }: { row: QueueRow }) {
  const t = useTranslations('desk')
  const label = useCodeLabel()
  const locale = useLocale()
  return (
    <header className="mt-10">
      <h2 className="text-28">
        <Link href={`/desk/proposals/${row.id}`}>
          {row.names ? <LocalisedText words={row.names} /> : t('list.unnamed')}
        </Link>
      </h2>
      <p className="mt-2 text-14 text-ink-2">
        {t('proposal.by', {
          kind: label('kind', `${row.kind}.one`),
          author: row.author ?? t('list.former'),
          date: printDate(row.at.slice(0, 10), locale),
        })}{' '}
        {row.reason && t('proposal.reason', { reason: row.reason })}
      </p>
    </header>
  )
}

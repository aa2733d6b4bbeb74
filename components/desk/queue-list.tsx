import { useTranslations } from 'next-intl'
import { LocalisedText } from '@/components/fields/localised-text'
import { PrintedDay } from '@/components/fields/printed-date'
import { Link } from '@/components/ui/link'
import type { QueueRow } from '@/lib/desk/queue'

/** The proposals that wait behind the one that is being decided, each with what was said of it. */
export function QueueList({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTranslations('desk.list')
  return (
    <ol className="divide-y divide-rule border-rule border-b text-14">
      {rows.map(({ id, names, reason, author, at }) => (
        <li key={id} className="py-2">
          <Link href={`/desk/proposals/${id}`}>{names ? <LocalisedText words={names} /> : t('unnamed')}</Link>
          {reason && <p className="wrap-anywhere">{reason}</p>}
          <p className="text-13 text-ink-3">
            {author ?? t('former')} · <PrintedDay at={at} />
          </p>
        </li>
      ))}
    </ol>
  )
}

import { useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { LocalisedText } from '@/components/fields/localised-text'
import { PrintedDay } from '@/components/fields/printed-date'
import { timeOf } from '@/components/fields/printed-moment'
import { ColumnHeads } from '@/components/ui/column-heads'
import { Link } from '@/components/ui/link'
import { Shape, type ShapeName } from '@/components/ui/shape'
import type { QueueNeed } from '@/lib/desk/queue-filters'
import type { WaitingRow } from '@/lib/desk/review-queue'

type Props = {
  rows: readonly WaitingRow[]
  /** The filters, as a query: the next one is looked for among what they show. */
  query: string
  /** Whoever looks. */
  personId: string
}

/** What is a status of its own has its shape. */
const shapes: Partial<Record<QueueNeed, ShapeName>> = { overdue: 'overdue', disputed: 'disagree' }

/** What waits for review, the most needed first; each row says why it stands where it stands. */
export function QueueTable({ rows, query, personId }: Props) {
  const t = useTranslations('review.queue')
  const list = useTranslations('desk.list')
  const label = useCodeLabel()
  const heads = [list('what'), t('why'), list('kind'), list('author'), t('waits'), t('reader')]
  return (
    <table className="rows">
      <ColumnHeads names={heads} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="keyed-row">
            <th scope="row">
              <Link href={`/desk/proposals/${row.id}?queue=${encodeURIComponent(query)}`}>
                {row.names ? <LocalisedText words={row.names} /> : list('unnamed')}
              </Link>
              {row.reason && <small className="wrap-anywhere">{row.reason}</small>}
            </th>
            <td data-label={t('why')}>
              <Needs row={row} />
            </td>
            <td data-label={list('kind')}>{label('kind', `${row.kind}.one`)}</td>
            <td data-label={list('author')}>{row.author ?? list('former')}</td>
            <td data-label={t('waits')}>
              <PrintedDay at={row.at} />
            </td>
            <td data-label={t('reader')}>
              <ReaderCell row={row} personId={personId} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Needs({ row: { needs, waitingDays } }: { row: WaitingRow }) {
  const t = useTranslations('review.needs')
  if (needs.length === 0) return <span className="none">{t('none')}</span>
  return (
    <ul>
      {needs.map((need) => {
        const shape = shapes[need]
        return (
          <li key={need} className="flex gap-1.5">
            {shape && <Shape name={shape} className="mt-0.5 size-4" />}
            <span>{t(need, { days: waitingDays })}</span>
          </li>
        )
      })}
    </ul>
  )
}

function ReaderCell({ row: { reader }, personId }: { row: WaitingRow; personId: string }) {
  const t = useTranslations('review.reader')
  const former = useTranslations('desk.list')('former')
  if (!reader) return <span className="none">–</span>
  const time = timeOf(reader.since.toISOString())
  return reader.id === personId ? t('own', { time }) : t('other', { name: reader.name ?? former, time })
}

import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { inLanguage } from '@/components/fields/in-language'
import { PrintedDay } from '@/components/fields/printed-date'
import { ColumnHeads } from '@/components/ui/column-heads'
import { Link } from '@/components/ui/link'
import type { QueueRow } from '@/lib/desk/queue'

/** Proposals as a table: what, whose, since when, and where it is. */
export function ProposalRows({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTranslations('desk.list')
  const label = useCodeLabel()
  const locale = useLocale()
  if (rows.length === 0) return <p className="text-ink-3">{t('none')}</p>
  return (
    <table className="rows">
      <ColumnHeads names={['what', 'kind', 'author', 'at', 'state'].map((name) => t(name))} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="keyed-row">
            <th scope="row">
              <Link href={`/desk/proposals/${row.id}`}>
                {row.names ? inLanguage(row.names, locale).text : t('unnamed')}
              </Link>
              {row.reason && <small>{row.reason}</small>}
            </th>
            <td data-label={t('kind')}>{label('kind', `${row.kind}.one`)}</td>
            <td data-label={t('author')}>{row.author ?? t('former')}</td>
            <td data-label={t('at')}>
              <PrintedDay at={row.at} />
            </td>
            <td data-label={t('state')}>{label('proposalState', row.state)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

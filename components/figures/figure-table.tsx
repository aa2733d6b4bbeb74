import { useLocale, useTranslations } from 'next-intl'
import { atDay } from '@/components/ui/at-day'
import { dayRead } from '@/components/ui/day-read'
import { withLocale } from '@/lib/i18n/routing'
import type { Cell, Table } from './figure'

type Props = { table: Table; caption: string; framed?: boolean }

/** So many rows are shown; the file has all. */
const shownRows = 60

/** The data of a figure, to be read aloud, copied and printed. */
export function FigureTable({ table: { columns, rows }, caption, framed = false }: Props) {
  const t = useTranslations('figures')
  const rest = rows.length - shownRows
  return (
    <div className="figure-table">
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'n' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map(({ id, cells }) => (
            <tr key={id}>
              {columns.map(({ key, label, numeric }, index) => {
                const shown = <Shown cell={cells[index]} framed={framed} />
                if (index === 0)
                  return (
                    <th key={key} scope="row">
                      {shown}
                    </th>
                  )
                return (
                  <td key={key} className={numeric ? 'n' : undefined} data-label={label}>
                    {shown}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="cap">{t('moreRows', { count: rest })}</p>}
    </div>
  )
}

function Shown({ cell, framed }: { cell: Cell | undefined; framed: boolean }) {
  const locale = useLocale()
  if (!cell) return null
  const words = cell.printed ?? cell.value
  if (!cell.href) return cell.lang ? <span lang={cell.lang}>{words}</span> : words
  return (
    <a
      href={withLocale(atDay(cell.href, dayRead()), locale)}
      lang={cell.lang}
      {...(framed && { target: '_blank', rel: 'noopener' })}
    >
      {words}
    </a>
  )
}

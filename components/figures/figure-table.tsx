import { useLocale, useTranslations } from 'next-intl'
import { type Mark, mark } from '@/components/charts/drawing'
import { pageLink } from '@/components/charts/page-link'
import { printMarks } from '@/components/charts/print-marks'
import { Printed } from '@/components/ui/printed'
import type { Cell, Table } from './figure'

type Props = { table: Table; caption: string; framed?: boolean }

/** So many rows are shown; the file has all. */
const shownRows = 60

/** The data of a figure, to be read aloud, copied and printed. */
export function FigureTable({ table, caption, framed = false }: Props) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const rest = table.rows.length - shownRows
  const more = rest > 0 ? [mark('p', { className: 'cap' }, t('moreRows', { count: rest }))] : []
  const markup = printMarks([tableMark(table, caption), ...more], { link: pageLink(locale, framed) })
  return <Printed as="div" className="figure-table" markup={markup} />
}

function tableMark({ columns, rows }: Table, caption: string): Mark {
  const look = (numeric: boolean | undefined) => (numeric ? 'n' : undefined)
  const heads = columns.map(({ label, numeric }) =>
    mark('th', { scope: 'col', className: look(numeric) }, label),
  )
  const rowMark = ({ cells }: Table['rows'][number]) => {
    const shown = columns.map(({ label, numeric }, index) =>
      index === 0
        ? mark('th', { scope: 'row' }, ...shownIn(cells[0]))
        : mark('td', { className: look(numeric), 'data-label': label }, ...shownIn(cells[index])),
    )
    return mark('tr', {}, ...shown)
  }
  return mark(
    'table',
    {},
    mark('caption', { className: 'sr-only' }, caption),
    mark('thead', {}, mark('tr', {}, ...heads)),
    mark('tbody', {}, ...rows.slice(0, shownRows).map(rowMark)),
  )
}

function shownIn(cell: Cell | undefined): (Mark | string)[] {
  const words = `${cell?.printed ?? cell?.value ?? ''}`
  if (cell?.href) return [mark('a', { href: cell.href, lang: cell.lang }, words)]
  return cell?.lang ? [mark('span', { lang: cell.lang }, words)] : [words]
}

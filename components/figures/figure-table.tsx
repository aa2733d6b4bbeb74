import { useLocale, useTranslations } from 'next-intl'
import { type Mark, mark } from '@/components/charts/drawing'
import { pageLink } from '@/components/charts/page-link'
import { printMarks } from '@/components/charts/print-marks'
import { Printed } from '@/components/ui/printed'
import type { Cell, ShownFigure, Table } from './figure'
import { fileAddress } from './figure-address'

type Props = {
  figure: ShownFigure
  framed?: boolean
  /** So many rows are shown; the file has all. */
  rows?: number
}

/** The data of a figure, to be read aloud, copied and printed. */
export function FigureTable({ figure, framed = false, rows = 24 }: Props) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const { columns, rows: all } = figure.table
  const rest = all.length - rows
  const table = tableMark({ columns, rows: all.slice(0, rows) }, figure.title)
  return (
    <>
      <Printed
        as="div"
        className="figure-table"
        markup={printMarks([table], { link: pageLink(locale, framed) })}
      />
      {rest > 0 && (
        <p className="cap">
          <a href={fileAddress(figure, 'csv', locale)}>{t('moreRows', { count: rest })}</a>
        </p>
      )}
    </>
  )
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
    mark('tbody', {}, ...rows.map(rowMark)),
  )
}

function shownIn(cell: Cell | undefined): (Mark | string)[] {
  const words = `${cell?.printed ?? cell?.value ?? ''}`
  if (cell?.href) return [mark('a', { href: cell.href, lang: cell.lang }, words)]
  return cell?.lang ? [mark('span', { lang: cell.lang }, words)] : [words]
}

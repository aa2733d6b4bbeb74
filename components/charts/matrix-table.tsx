import { useLocale } from 'next-intl'
import { Printed } from '@/components/ui/printed'
import { type Mark, mark } from './drawing'
import { discRadius, headLines, largestNumber, type Matrix, type MatrixCell, roomFor } from './matrix'
import { pageLink } from './page-link'
import { printMarks } from './print-marks'

type Props = {
  matrix: Matrix
  caption: string
  /** Pixels across for which it is laid out; the style sheet says from where on a place is wide. */
  widths: readonly [narrow: number, wide: number]
  framed?: boolean
  column?: boolean
}

/**
 * A matrix as the table that it is: what `drawMatrix` draws, said once instead of in a drawing for each width and a
 * table beside them. A disc is a class, since no style may stand in a page.
 */
export function MatrixTable({ matrix, caption, widths, framed = false, column = false }: Props) {
  const link = pageLink(useLocale(), framed)
  return (
    <Printed
      as="div"
      className={column ? 'drawn column' : 'drawn'}
      markup={printMarks([matrixTable(matrix, caption, widths)], { link })}
    />
  )
}

/** The table of a matrix as marks. */
export function matrixTable(matrix: Matrix, caption: string, [narrow, wide]: Props['widths']): Mark {
  const className = ['matrix', ...layout(matrix, narrow, 'narrow'), ...layout(matrix, wide, 'wide')].join(' ')
  const most = largestNumber(matrix)
  const heads = matrix.heads.map(({ words, marks }) => {
    const icon = marks ? [mark('svg', { viewBox: '0 0 16 16', 'aria-hidden': true }, ...marks)] : []
    return mark('th', { scope: 'col' }, mark('span', {}, words), ...icon)
  })
  const rows = matrix.rows.map(({ name, href, cells, total }) =>
    mark(
      'tr',
      {},
      mark('th', { scope: 'row' }, href ? mark('a', { href }, name) : name),
      ...cells.map((one) => mark('td', {}, ...(one ? [disc(one, most)] : []))),
      mark('td', {}, mark('span', {}, total)),
    ),
  )
  return mark(
    'table',
    { className },
    mark('caption', { className: 'sr-only' }, caption),
    mark('thead', {}, mark('tr', {}, mark('td', {}), ...heads)),
    mark('tbody', {}, ...rows),
  )
}

const disc = ({ n, printed, href, alarming }: MatrixCell, most: number): Mark => {
  const className = `d${Math.round(discRadius(n, most))}${alarming ? ' alarming' : ''}`
  return href ? mark('a', { href, className }, printed) : mark('span', { className }, printed)
}

/** Steps in which the sheet has room for names, in pixels. */
const step = 16

/** How names and heads stand at a width, as classes: `stacked-…`, else room for names; `upright-…`. */
function layout(matrix: Matrix, width: number, place: 'narrow' | 'wide'): string[] {
  const { stacked, left, cell } = roomFor(matrix, width)
  return [
    stacked ? `stacked-${place}` : `${place}-${Math.ceil(left / step)}`,
    ...(headLines(matrix.heads, cell) ? [] : [`upright-${place}`]),
  ]
}

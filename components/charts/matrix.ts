import { type Drawing, line, type Mark, mark, moved, round, text } from './drawing'
import { cutToWidth, linesOf, textWidth } from './text-width'

/** A number at the crossing of a row and a column. */
export type MatrixCell = {
  n: number
  printed: string
  /** How it is read aloud where no heads of a table say it. */
  said: () => string
  href?: string
  /** It is bad news. */
  alarming?: boolean
}

export type MatrixRow = {
  name: string
  href?: string
  /** One for each head but the last, which is the total; null where there is none. */
  cells: readonly (MatrixCell | null)[]
  total: string
}

export type Matrix = {
  /** What the columns are, with a mark of 16 pixels before it if need be; the last is the total. */
  heads: readonly { words: string; marks?: readonly Mark[] }[]
  rows: readonly MatrixRow[]
}

const size = 12
const headLine = 15
const nameSize = 13
const largestDisc = 17
const smallestDisc = 8

/** The radius of a disc, whose area is as its number. @param most the largest number. @param room radius that fits at most */
export function discRadius(n: number, most: number, room = largestDisc): number {
  const areaOf = (r: number) => Math.min(room, r) ** 2
  const [least, largest] = [areaOf(smallestDisc), areaOf(largestDisc)]
  return Math.sqrt(least + (largest - least) * (n / most))
}

export const largestNumber = ({ rows }: Matrix): number =>
  Math.max(...rows.flatMap(({ cells }) => cells.map((one) => one?.n ?? 0)), 1)

/** Names above their numbers where both do not fit beside each other. */
export function roomFor({ heads, rows }: Matrix, width: number) {
  const longest = Math.max(...rows.map(({ name }) => textWidth(name, nameSize)), 0) + 14
  const most = Math.min(width * 0.36, 300)
  const stacked = longest > most && width - longest < heads.length * 48
  const left = stacked ? 0 : Math.min(longest < 60 ? 60 : most, Math.max(longest, 60))
  return { stacked, left, cell: (width - left) / heads.length }
}

/** Numbers in rows and columns, each on a disc of its size. @param width in pixels; the height follows */
export function drawMatrix(matrix: Matrix, width: number): Drawing {
  const { heads, rows } = matrix
  const { stacked, left, cell } = roomFor(matrix, width)
  const middle = (column: number) => left + cell * (column + 0.5)
  const lastMiddle = (total: string) => Math.min(middle(heads.length - 1), width - textWidth(total, size) / 2)
  const head = drawHeads(heads, cell, middle)
  const rowHeight = stacked ? 56 : 36
  const most = largestNumber(matrix)
  const radius = (n: number) => round(discRadius(n, most, cell / 2 - 1))
  const body = rows.flatMap((row, index): Mark[] => {
    const y = head.height + index * rowHeight
    const at = y + (stacked ? 37 : rowHeight / 2)
    const name = text(
      0,
      stacked ? y + 16 : at + 4,
      cutToWidth(row.name, nameSize, stacked ? width : left - 10),
      {
        className: 'tx-l',
      },
    )
    return [
      line(0, y, width, y, { className: index === 0 ? 's-rule2' : 's-rule' }),
      linked(row.href, row.name, name),
      ...row.cells.flatMap((one, column) => (one ? drawCell(one, middle(column), at, radius(one.n)) : [])),
      text(lastMiddle(row.total), at + 4, row.total, { className: 'tx-n', textAnchor: 'middle' }),
    ]
  })
  return { width, height: round(head.height + rows.length * rowHeight + 4), marks: [...head.marks, ...body] }
}

const linked = (href: string | undefined, said: string, ...marks: readonly Mark[]): Mark =>
  href ? mark('a', { href, 'aria-label': said }, ...marks) : mark('g', {}, ...marks)

const drawCell = ({ printed, said, href, alarming }: MatrixCell, x: number, y: number, r: number) =>
  moved(
    x,
    y,
    linked(
      href,
      said(),
      mark('circle', { className: alarming ? 'f-over-tint' : 'f-tint', r }),
      text(0, 4, printed, { className: 'tx-n', textAnchor: 'middle' }),
    ),
  )

/** Heads in up to two lines each; null where they do not fit, and stand upright. @param cell how wide a column is */
export function headLines(heads: Matrix['heads'], cell: number): string[][] | null {
  const lines = heads.map(({ words }) => linesOf(words, size, cell - 6))
  const fits = lines.every((own) => own.length <= 2 && own.every((one) => textWidth(one, size) <= cell - 4))
  return fits ? lines : null
}

function drawHeads(heads: Matrix['heads'], cell: number, middle: (column: number) => number) {
  const lines = headLines(heads, cell)
  const icons = heads.some(({ marks }) => marks) ? 20 : 0
  const tall = lines
    ? Math.max(...lines.map(({ length }) => length)) * headLine
    : Math.max(...heads.map(({ words }) => textWidth(words, size)))
  const height = tall + icons + 12
  const marks = heads.flatMap(({ words, marks }, column) => {
    const x = middle(column)
    const icon = marks ? [moved(x - 8, height - 24, ...marks)] : []
    const bottom = height - icons - 10
    if (!lines)
      return [
        ...icon,
        mark(
          'g',
          { transform: `translate(${round(x + 4)} ${round(bottom)}) rotate(-90)` },
          text(0, 0, words),
        ),
      ]
    const own = lines[column] ?? []
    return [
      ...icon,
      ...own.map((one, n) =>
        text(x, bottom - (own.length - 1 - n) * headLine, one, { textAnchor: 'middle' }),
      ),
    ]
  })
  return { height: round(height), marks }
}

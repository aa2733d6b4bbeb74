import { drawMatrix } from '@/components/charts/matrix'
import { shapeMarks } from '@/components/charts/shape-marks'
import type { Figure, FigureContext } from '@/components/figures/figure'
import type { ShapeName } from '@/components/ui/shape'
import { printNumber } from '@/lib/fields/print-amount'
import { type BecameOfDue, becameOfDue, type DueYear } from '@/lib/overview/due-became'

type Years = readonly DueYear[]

const shapes: Record<BecameOfDue, ShapeName> = {
  delivered_early: 'delivered',
  delivered: 'delivered',
  delivered_late: 'delivered',
  open: 'under_way',
  overdue: 'overdue',
  stopped: 'stopped',
}

/** So many years before and after the day have a row of their own. */
const yearsBefore = 9
const yearsAfter = 6

type Line = DueYear & { name: string }

const added = (years: Years): Pick<DueYear, 'counts' | 'total'> => ({
  counts: Object.fromEntries(
    becameOfDue.map((one) => [one, years.reduce((sum, { counts }) => sum + counts[one], 0)]),
  ) as DueYear['counts'],
  total: years.reduce((sum, { total }) => sum + total, 0),
})

/** Far years are gathered in one row at each end. */
export function gatherYears(years: Years, { today, words }: Pick<FigureContext, 'today' | 'words'>): Line[] {
  const thisYear = Number(today.slice(0, 4))
  const [from, to] = [thisYear - yearsBefore, thisYear + yearsAfter]
  const gathered = (own: Years, key: string, year: number): Line[] =>
    own.length > 1 ? [{ ...added(own), year, name: words(key, { year: `${year}` }) }] : own.map(alone)
  return [
    ...gathered(
      years.filter(({ year }) => year < from),
      'figures.years.before',
      from,
    ),
    ...years.filter(({ year }) => year >= from && year <= to).map(alone),
    ...gathered(
      years.filter(({ year }) => year > to),
      'figures.years.after',
      to,
    ),
  ]
}

const alone = (year: DueYear): Line => ({ ...year, name: `${year.year}` })

const nameOf = (became: BecameOfDue, { words, label }: FigureContext): string =>
  became === 'open' ? words('figures.years.open') : label('outcome', became)

/** What became of promises, by the year in which they were due. */
export const yearsFigure: Figure<Years> = {
  name: 'years',
  isEmpty: (years) => years.length === 0,
  title: (_, { words }) => words('figures.years.title'),
  describe: (years, { words }) => words('figures.years.stand', { count: added(years).total }),
  note: (_, { words }) => words('figures.years.note'),
  draw(years, context, width) {
    const { words, locale } = context
    const matrix = {
      heads: [
        ...becameOfDue.map((one) => ({
          words: nameOf(one, context),
          marks: shapeMarks[shapes[one]],
        })),
        { words: words('figures.years.all') },
      ],
      rows: gatherYears(years, context).map(({ name, counts, total }) => ({
        name,
        cells: becameOfDue.map((one) => {
          const printed = printNumber(counts[one], locale)
          const tint = one === 'overdue' ? 'f-over-tint' : 'f-tint'
          return counts[one] > 0 ? { n: counts[one], printed, said: printed, tint } : null
        }),
        total: printNumber(total, locale),
      })),
    }
    return drawMatrix(matrix, width)
  },
  table: (years, context) => ({
    columns: [
      { key: 'year', label: context.words('figures.years.year') },
      ...becameOfDue.map((key) => ({ key, label: nameOf(key, context), numeric: true })),
      { key: 'all', label: context.words('figures.years.all'), numeric: true },
    ],
    rows: years.map(({ year, counts, total }) => ({
      id: `${year}`,
      cells: [
        { value: year, printed: `${year}` },
        ...becameOfDue.map((one) => ({ value: counts[one] })),
        { value: total },
      ],
    })),
  }),
}

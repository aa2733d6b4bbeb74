import type { Matrix, MatrixCell } from '@/components/charts/matrix'
import { shapeMarks } from '@/components/charts/shape-marks'
import type { Cell, Figure, FigureContext } from '@/components/figures/figure'
import type { ShapeName } from '@/components/ui/shape'
import { mostYears } from '@/lib/entries/filters'
import { printNumber } from '@/lib/fields/print-amount'
import {
  type BecameOfDue,
  becameOfDue,
  type DueKind,
  type DueYear,
  type DueYears,
  dueKinds,
} from '@/lib/overview/due-became'
import { listOf, yearsIn } from './addresses'

type Years = readonly DueYear[]

const shapes: Record<BecameOfDue, ShapeName> = {
  delivered_early: 'delivered',
  delivered: 'delivered',
  delivered_late: 'delivered',
  open: 'under_way',
  overdue: 'overdue',
  stopped: 'stopped',
}

/** The filters of a list that hold what became so. */
const filters: Record<BecameOfDue, Readonly<Record<string, string | readonly string[]>>> = {
  delivered_early: { delivery: 'delivered_early' },
  delivered: { delivery: 'delivered' },
  delivered_late: { delivery: 'delivered_late' },
  open: { outcome: ['under_way', 'dormant'] },
  overdue: { outcome: 'overdue' },
  stopped: { outcome: 'stopped' },
}

/** So many years before and after the day have a row of their own. */
const yearsBefore = 9
const yearsAfter = 6

/** @property last of several years; the same as `year` where it is one */
type Line = DueYear & { name: string; last: number }

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
  const gathered = (own: Years, key: string, beyond: number): Line[] => {
    const [first, last] = [own[0]?.year, own.at(-1)?.year]
    if (first === undefined || last === undefined || own.length === 1) return own.map(alone)
    return [{ ...added(own), year: first, last, name: words(key, { year: `${beyond}` }) }]
  }
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

const alone = (year: DueYear): Line => ({ ...year, last: year.year, name: `${year.year}` })

const nameOf = (became: BecameOfDue, { words, label }: FigureContext): string =>
  became === 'open' ? words('figures.years.open') : label('outcome', became)

/** The list of what fell due in some years, and became so; undefined where no list takes so many years. */
function listedAt(
  kind: DueKind,
  { year, last }: Pick<Line, 'year' | 'last'>,
  became: BecameOfDue | null,
  { only }: FigureContext,
): string | undefined {
  if (last - year >= mostYears) return undefined
  return listOf(kind, only, { dueIn: yearsIn([year, last]), ...(became && filters[became]) })
}

/** What became of promises, by the year in which they were due: projects and commitments apart. */
export const yearsFigure: Figure<DueYears> = {
  name: 'years',
  isEmpty: (data) => dueKinds.every((kind) => data[kind].length === 0),
  title: (_, { words }) => words('figures.years.title'),
  describe: (data, { words }) =>
    words('figures.years.stand', { count: added(dueKinds.flatMap((kind) => data[kind])).total }),
  note: (_, { words }) => words('figures.years.note'),
  parts: (data, context) =>
    dueKinds
      .filter((kind) => data[kind].length > 0)
      .map((kind) => ({
        id: kind,
        heading: context.label('kind', `${kind}.other`),
        matrix: matrixOf(kind, data[kind], context),
      })),
  table: (data, context) => ({
    columns: [
      { key: 'year', label: context.words('figures.years.year') },
      { key: 'kind', label: context.words('figures.years.kind') },
      ...becameOfDue.map((key) => ({ key, label: nameOf(key, context), numeric: true })),
      { key: 'all', label: context.words('figures.years.all'), numeric: true },
    ],
    rows: dueKinds.flatMap((kind) =>
      data[kind].map(({ year, counts, total }) => {
        const cell = (n: number, became: BecameOfDue | null): Cell => ({
          value: n,
          printed: printNumber(n, context.locale),
          ...(n > 0 && { href: listedAt(kind, { year, last: year }, became, context) }),
        })
        return {
          id: `${kind} ${year}`,
          cells: [
            { value: year, printed: `${year}` },
            { value: kind, printed: context.label('kind', `${kind}.other`) },
            ...becameOfDue.map((one) => cell(counts[one], one)),
            cell(total, null),
          ],
        }
      }),
    ),
  }),
}

function matrixOf(kind: DueKind, years: Years, context: FigureContext): Matrix {
  const { words, locale } = context
  const cell = (line: Line, became: BecameOfDue): MatrixCell | null => {
    const n = line.counts[became]
    if (n === 0) return null
    return {
      n,
      printed: printNumber(n, locale),
      said: () => words('figures.years.cell', { year: line.name, became: nameOf(became, context), count: n }),
      alarming: became === 'overdue',
      href: listedAt(kind, line, became, context),
    }
  }
  return {
    heads: [
      ...becameOfDue.map((one) => ({ words: nameOf(one, context), marks: shapeMarks[shapes[one]] })),
      { words: words('figures.years.all') },
    ],
    rows: gatherYears(years, context).map((line) => ({
      name: line.name,
      href: listedAt(kind, line, null, context),
      cells: becameOfDue.map((one) => cell(line, one)),
      total: printNumber(line.total, locale),
    })),
  }
}

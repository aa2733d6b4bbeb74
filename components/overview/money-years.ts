import type { Matrix, MatrixCell } from '@/components/charts/matrix'
import type { FigureContext } from '@/components/figures/figure'
import { printNumber } from '@/lib/fields/print-amount'
import type { MoneyYear } from '@/lib/overview/money'
import type { Ladder } from './money-ladders'

/** So many years have a column of their own: with three more columns, all have room on a phone. */
const yearsApart = 5

type Column = { name: string; holds: (year: MoneyYear['year']) => boolean }

/** The last years one by one, what came before or comes after them together, and what is of no single year. */
function columnsOf(
  years: readonly MoneyYear[],
  { words, today }: Pick<FigureContext, 'words' | 'today'>,
): Column[] {
  const last = Number(today.slice(0, 4))
  const first = last - yearsApart + 1
  const columns: Column[] = [
    {
      name: words('figures.years.before', { year: `${first}` }),
      holds: (year) => year !== null && year < first,
    },
    ...Array.from({ length: last - first + 1 }, (_, n) => ({
      name: `${first + n}`,
      holds: (year: MoneyYear['year']) => year === first + n,
    })),
    {
      name: words('figures.years.after', { year: `${last}` }),
      holds: (year) => year !== null && year > last,
    },
    { name: words('figures.money.undated'), holds: (year) => year === null },
  ]
  return columns.filter(({ holds }) => years.some(({ year }) => holds(year)))
}

/** How many entries state an amount in a currency, by its kind and its year. */
export function moneyYears({ rungs }: Ladder, context: FigureContext): Matrix {
  const { words, label, locale } = context
  const columns = columnsOf(
    rungs.flatMap(({ years }) => years),
    context,
  )
  const cell = (kind: string, years: readonly MoneyYear[], { name, holds }: Column): MatrixCell | null => {
    const n = years.reduce((sum, one) => (holds(one.year) ? sum + one.n : sum), 0)
    const said = () => words('figures.money.cell', { kind: label('moneyKind', kind), year: name, count: n })
    return n > 0 ? { n, printed: printNumber(n, locale), said } : null
  }
  return {
    heads: [...columns.map(({ name }) => ({ words: name })), { words: words('figures.years.all') }],
    rows: rungs.map(({ kind, years, n }) => ({
      name: label('moneyKind', kind),
      cells: columns.map((column) => cell(kind, years, column)),
      total: printNumber(n, locale),
    })),
  }
}

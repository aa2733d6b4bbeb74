import { entryAddress } from '@/components/fields/entry-address'
import type { Cell, Figure, FigureContext, Table } from '@/components/figures/figure'
import { printMoney, printNumber } from '@/lib/fields/print-amount'
import { printDate } from '@/lib/fields/print-date'
import type { Amount } from '@/lib/overview/money'
import { moneyParts } from './money-drawing'
import { isMany, laddersOf, type MoneyData } from './money-ladders'

/** Amounts by currency, each on a scale of its own, and by kind; kinds are never added. */
export const moneyFigure: Figure<MoneyData> = {
  name: 'money',
  isEmpty: ({ counted }) => counted.length === 0,
  title: (_, { words }) => words('overview.money.title'),
  describe: ({ counted }, { words }) =>
    words('figures.money.stand', {
      count: counted.reduce((sum, { n }) => sum + n, 0),
      kinds: new Set(counted.map(({ kind }) => kind)).size,
    }),
  note(data, { words }) {
    const parts = [words('overview.money.scale'), words('overview.money.cap')]
    if (isMany(data)) return [...parts, words('figures.money.largestOfMany')]
    const rest = laddersOf(data).some(({ rungs }) => rungs.some(({ more }) => more > 0))
    return [...parts, ...(rest ? [words('figures.money.largest')] : [])]
  },
  parts: moneyParts,
  table,
}

const columns = ['entry', 'kind', 'amount', 'currency', 'qualifier', 'asOf', 'note', 'count'] as const
const numeric: readonly string[] = ['amount', 'count']

/** The largest amounts; where there are many, how many there are of each kind, currency and year. */
function table(data: MoneyData, context: FigureContext): Table {
  const { words, label, locale } = context
  const order = ({ kind }: { kind: string }) => data.kinds.indexOf(kind)
  const amounts = [...data.largest].sort(
    (a, b) =>
      a.currency.localeCompare(b.currency) || order(a) - order(b) || Number(b.amount) - Number(a.amount),
  )
  const years = isMany(data)
    ? [...data.years].sort(
        (a, b) =>
          a.currency.localeCompare(b.currency) || order(a) - order(b) || (a.year ?? 0) - (b.year ?? 0),
      )
    : []
  return {
    columns: columns.map((key) => ({
      key,
      label: words(`figures.money.${key}`),
      numeric: numeric.includes(key),
    })),
    rows: [
      ...amounts.map((amount) => ({
        id: `${amount.entry.id} ${amount.id}`,
        cells: cellsOf(amount, context),
      })),
      ...years.map(({ kind, currency, year, n }) => ({
        id: `${kind} ${currency} ${year}`,
        cells: [
          { value: null, printed: words('figures.money.every') },
          { value: kind, printed: label('moneyKind', kind) },
          { value: null },
          { value: currency },
          { value: null },
          { value: year === null ? null : `${year}` },
          { value: null },
          { value: n, printed: printNumber(n, locale) },
        ],
      })),
    ],
  }
}

const cellsOf = (amount: Amount, { label, name, locale }: FigureContext): Cell[] => [
  { value: name(amount.entry.names), href: entryAddress(amount.entry) },
  { value: amount.kind, printed: label('moneyKind', amount.kind) },
  { value: amount.amount, printed: printMoney(amount, locale) },
  { value: amount.currency },
  amount.qualifier
    ? { value: amount.qualifier, printed: label('moneyQualifier', amount.qualifier) }
    : { value: null },
  amount.asOf ? { value: amount.asOf, printed: printDate(amount.asOf, locale) } : { value: null },
  { value: amount.note },
  { value: null },
]

import { type Drawing, line, type Mark, mark, round, text } from '@/components/charts/drawing'
import { legend } from '@/components/charts/legend'
import { type LogScale, logScale } from '@/components/charts/log-scale'
import { cutToWidth, textWidth } from '@/components/charts/text-width'
import { entryAddress } from '@/components/fields/entry-address'
import type { Figure, FigureContext, Table } from '@/components/figures/figure'
import { printMoney } from '@/lib/fields/print-amount'
import { printCurrency } from '@/lib/fields/print-country'
import { printDate } from '@/lib/fields/print-date'
import type { Figure as Amount, MoneyCount } from '@/lib/overview/figures'

export type MoneyData = {
  /** Those of the entries that changed last. */
  amounts: readonly Amount[]
  /** All there are, by kind and currency. */
  counted: readonly MoneyCount[]
  /** The kinds in their order. */
  kinds: readonly string[]
}

/** So many amounts of a kind and currency are drawn, the largest first; the others are named by their number. */
const drawnOfKind = (amounts: number) => (amounts > 24 ? 2 : 6)
/** So many currencies have a ladder, those with the most amounts first; the others are named. */
const ladders = 3

const bound: readonly string[] = ['contracted', 'financed', 'disbursed', 'spent', 'final_cost']
const intended: readonly string[] = ['target_to_attract', 'potential', 'pledged', 'model_estimate']

/** Hollow an intention, grey a statement, solid what is bound or spent. */
const look = (kind: string) =>
  bound.includes(kind) ? 'f-ink s-ink' : intended.includes(kind) ? 'f-paper s-ink' : 'f-dor s-ink'

type Rung = { kind: string; amounts: Amount[]; more: number }
type Ladder = { currency: string; scale: LogScale; rungs: Rung[] }

/** One ladder a currency, with the most amounts first; on each the kinds in their order, never added. */
export function laddersOf({ amounts, counted, kinds }: MoneyData): Ladder[] {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))]
  return currencies
    .map((currency) => {
      const own = amounts.filter((amount) => amount.currency === currency)
      const rungs = kinds.flatMap((kind): Rung[] => {
        const all = own.filter((amount) => amount.kind === kind)
        if (all.length === 0) return []
        const largest = [...all]
          .sort((a, b) => Number(b.amount) - Number(a.amount))
          .slice(0, drawnOfKind(amounts.length))
        const n = counted.find((one) => one.kind === kind && one.currency === currency)?.n ?? 0
        const entries = new Set(largest.map(({ entry }) => entry.id)).size
        return [{ kind, amounts: largest, more: Math.max(0, n - entries) }]
      })
      const scale = logScale(rungs.flatMap((rung) => rung.amounts.map(({ amount }) => Number(amount))))
      return { currency, scale, rungs, size: own.length }
    })
    .sort((a, b) => b.size - a.size || (a.currency < b.currency ? -1 : 1))
}

/** Amounts by currency, each on a scale of its own, and by kind; kinds are never added. */
export const moneyFigure: Figure<MoneyData> = {
  name: 'money',
  isEmpty: ({ amounts }) => amounts.length === 0,
  title: (_, { words }) => words('overview.money.title'),
  describe: ({ counted }, { words }) =>
    words('figures.money.stand', {
      count: counted.reduce((sum, { n }) => sum + n, 0),
      kinds: new Set(counted.map(({ kind }) => kind)).size,
    }),
  note(data, { words }) {
    const rest = laddersOf(data).some(({ rungs }) => rungs.some(({ more }) => more > 0))
    const parts = [`${words('overview.money.scale')}.`, words('overview.money.cap')]
    return [...parts, ...(rest ? [words('figures.money.latest')] : [])].join(' ')
  },
  draw,
  table,
}

/** Currencies without a ladder, and how many state amounts in them. */
function otherCurrencies({ counted }: MoneyData, drawn: readonly Ladder[]): [string, number][] {
  const others = new Map<string, number>()
  for (const { currency, n } of counted)
    if (!drawn.some((ladder) => ladder.currency === currency))
      others.set(currency, (others.get(currency) ?? 0) + n)
  return [...others].sort(([, a], [, b]) => b - a)
}

const columns = ['entry', 'kind', 'amount', 'currency', 'qualifier', 'asOf', 'note'] as const

function table(data: MoneyData, { words, label, name, locale }: FigureContext): Table {
  const order = ({ kind }: Amount) => data.kinds.indexOf(kind)
  const rows = [...data.amounts].sort(
    (a, b) =>
      a.currency.localeCompare(b.currency) || order(a) - order(b) || Number(b.amount) - Number(a.amount),
  )
  return {
    columns: columns.map((key) => ({ key, label: words(`figures.money.${key}`), numeric: key === 'amount' })),
    rows: rows.map((figure) => ({
      id: `${figure.entry.id} ${figure.id}`,
      cells: [
        { value: name(figure.entry.names), href: entryAddress(figure.entry) },
        { value: figure.kind, printed: label('moneyKind', figure.kind) },
        { value: figure.amount, printed: printMoney(figure, locale) },
        { value: figure.currency },
        figure.qualifier
          ? { value: figure.qualifier, printed: label('moneyQualifier', figure.qualifier) }
          : { value: null },
        figure.asOf ? { value: figure.asOf, printed: printDate(figure.asOf, locale) } : { value: null },
        { value: figure.note },
      ],
    })),
  }
}

const wideFrom = 560

function draw(data: MoneyData, context: FigureContext, width: number): Drawing {
  const { words, label, name, locale } = context
  const wide = width >= wideFrom
  const left = wide ? Math.round(width * 0.3) : 0
  const right = wide ? 190 : 0
  const track = width - left - right
  const key = legend(samples(context), width)
  const marks: Mark[] = [...key.marks]
  let y = key.height + 12

  const rowOf = (figure: Amount, { x }: LogScale) => {
    const at = left + (x(Number(figure.amount)) / 100) * track
    const year = figure.asOf ? /\d{4}/.exec(figure.asOf)?.[0] : undefined
    const amount = printMoney(figure, locale) + (year ? ` · ${year}` : '')
    const title = name(figure.entry.names)
    const middle = wide ? y + 14 : y + 40
    const room = wide ? left - 14 : width
    marks.push(
      mark(
        'a',
        {
          href: entryAddress(figure.entry),
          'aria-label': `${title}: ${label('moneyKind', figure.kind)}, ${amount}`,
        },
        text(0, y + (wide ? 18 : 14), cutToWidth(title, 13, room), { className: 'tx-l' }),
      ),
      line(left, middle, at, middle, { className: 's-rule2', strokeDasharray: '1 3' }),
      mark('circle', {
        className: look(figure.kind),
        cx: round(at),
        cy: round(middle),
        r: 5,
        strokeWidth: 1.5,
      }),
      wide
        ? text(width, y + 18, cutToWidth(amount, 12, right - 8), { className: 'tx tx-i', textAnchor: 'end' })
        : text(0, y + 29, amount, { className: 'tx tx-i' }),
    )
    y += wide ? 28 : 52
  }

  const drawn = laddersOf(data).slice(0, ladders)
  for (const { currency, scale, rungs } of drawn) {
    marks.push(text(0, y + 14, printCurrency(currency, locale), { className: 'tx-g' }))
    y += wide ? 20 : 40
    const top = y
    y += 6
    const body = marks.length
    for (const { kind, amounts, more } of rungs) {
      marks.push(text(0, y + 16, label('moneyKind', kind), { className: 'tx tx-i' }))
      y += 22
      for (const figure of amounts) rowOf(figure, scale)
      if (more > 0) {
        marks.push(text(0, y + 14, words('figures.money.more', { count: more })))
        y += 24
      }
      y += 6
      marks.push(line(0, y, width, y, { className: 's-rule' }))
      y += 2
    }
    const from = wide ? textWidth(printCurrency(currency, locale), 15) + 20 : 0
    marks.splice(body, 0, ...axis(scale, currency, { left, track, top, bottom: y - 2, from }, context))
    y += 22
  }
  for (const [currency, count] of otherCurrencies(data, drawn)) {
    const said = words('figures.money.others', { currency: printCurrency(currency, locale), count })
    marks.push(text(0, y, said))
    y += 20
  }
  return { width, height: round(y - 12), marks }
}

/** `from`: where its words may begin. */
type AxisPlace = { left: number; track: number; top: number; bottom: number; from: number }

/** The powers of ten of a scale as upright lines, named as far as their names do not meet. */
function axis({ ticks }: LogScale, currency: string, place: AxisPlace, { locale }: FigureContext): Mark[] {
  let free = place.from
  return ticks.flatMap(({ value, x }) => {
    const at = place.left + (x / 100) * place.track
    const words = printMoney({ amount: `${value}`, currency }, locale)
    const half = textWidth(words, 12) / 2
    const middle = Math.max(at, half)
    const named = middle - half >= free && middle + half <= place.left + place.track + 12
    if (named) free = middle + half + 14
    return [
      line(at, place.top, at, place.bottom, { className: 's-rule' }),
      ...(named ? [text(middle, place.top - 6, words, { textAnchor: 'middle' })] : []),
    ]
  })
}

/** What the fillings mean. */
const samples = ({ words }: FigureContext) =>
  (['intended', 'stated', 'bound'] as const).map((sort) => ({
    width: 12,
    words: words(`figures.money.${sort}`),
    marks: [
      mark('circle', {
        className: look({ intended: 'pledged', stated: 'announced', bound: 'contracted' }[sort]),
        cx: 6,
        cy: 0,
        r: 5,
        strokeWidth: 1.5,
      }),
    ],
  }))

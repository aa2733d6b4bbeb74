import { type Drawing, line, type Mark, mark, moved, round, text } from '@/components/charts/drawing'
import { legend } from '@/components/charts/legend'
import type { LogScale } from '@/components/charts/log-scale'
import { cutToWidth, textWidth } from '@/components/charts/text-width'
import { entryAddress } from '@/components/fields/entry-address'
import type { FigureContext, FigurePart } from '@/components/figures/figure'
import { printMoney, printNumber } from '@/lib/fields/print-amount'
import { printCurrency } from '@/lib/fields/print-country'
import type { Amount } from '@/lib/overview/money'
import { isMany, type Ladder, laddersOf, type MoneyData, type Rung } from './money-ladders'
import { moneyYears } from './money-years'

/** So many currencies have a ladder, those with the most amounts first; the others are named. */
const ladders = 3

/** Where there are many amounts, the largest are drawn of so many kinds of a currency. */
const commonKinds = 5

const bound: readonly string[] = ['contracted', 'financed', 'disbursed', 'spent', 'final_cost']
const intended: readonly string[] = ['target_to_attract', 'potential', 'pledged', 'model_estimate']

/** Hollow an intention, grey a statement, solid what is bound or spent. */
const look = (kind: string) =>
  bound.includes(kind) ? 'f-ink s-ink' : intended.includes(kind) ? 'f-paper s-ink' : 'f-dor s-ink'

const wideFrom = 560

/** Above a ladder, where its powers of ten are named. */
const axisHeight = 22

/** Pixels across: where the track of a ladder begins, how wide it is, and the room for amounts on its right. */
type Room = { wide: boolean; width: number; left: number; right: number; track: number }

function roomIn(width: number): Room {
  const wide = width >= wideFrom
  const left = wide ? Math.round(width * 0.3) : 0
  const right = wide ? 190 : 0
  return { wide, width, left, right, track: width - left - right }
}

/** A ladder a currency; where there are many amounts, how many by year before each. */
export function moneyParts(data: MoneyData, context: FigureContext): FigurePart[] {
  const drawn = laddersOf(data).slice(0, ladders)
  const others = otherCurrencies(data, drawn)
  const lines = others.map(([currency, count]) =>
    context.words('figures.money.others', { currency: printCurrency(currency, context.locale), count }),
  )
  const rest = lines.length > 0 ? [{ id: 'others', lines }] : []
  if (!isMany(data)) return [{ id: 'each', draw: (width) => drawFew(drawn, context, width) }, ...rest]
  const parts = drawn.flatMap((ladder): FigurePart[] => {
    const currency = printCurrency(ladder.currency, context.locale)
    return [
      { id: `${ladder.currency} by year`, heading: currency, matrix: moneyYears(ladder, context) },
      {
        id: `${ladder.currency} largest`,
        about: currency,
        draw: (width) => drawMany(ladder, context, width),
      },
    ]
  })
  return [{ id: 'key', draw: (width) => drawKey(context, width) }, ...parts, ...rest]
}

/** Every amount, with a heading a currency and how to read them above all. */
function drawFew(drawn: readonly Ladder[], context: FigureContext, width: number): Drawing {
  const room = roomIn(width)
  const key = legend(samples(context), width)
  const marks: Mark[] = [...key.marks]
  let y = key.height + 12
  for (const ladder of drawn) {
    const heading = text(0, y + 14, printCurrency(ladder.currency, context.locale), { className: 'tx-g' })
    y += room.wide ? 20 : 40
    const { marks: own, height } = drawLadder(ladder, drawEach, room, context)
    marks.push(heading, moved(0, y, ...own))
    y += height + 22
  }
  return { width, height: round(y - 22), marks }
}

function drawKey(context: FigureContext, width: number): Drawing {
  const { marks, height } = legend(samples(context), width)
  return { width, height, marks }
}

/** The largest amounts of the kinds of which there are most. */
function drawMany(ladder: Ladder, context: FigureContext, width: number): Drawing {
  const common = [...ladder.rungs].sort((a, b) => b.n - a.n).slice(0, commonKinds)
  const rungs = ladder.rungs.filter((rung) => common.includes(rung))
  const { marks, height } = drawLadder({ ...ladder, rungs }, drawTop, roomIn(width), context)
  return { width, height: round(height + axisHeight), marks: [moved(0, axisHeight, ...marks)] }
}

type Drawn = { marks: readonly Mark[]; height: number }
type DrawRung = (rung: Rung, scale: LogScale, room: Room, context: FigureContext) => Drawn

/** Rungs on one scale, whose powers of ten stand above them. */
function drawLadder(
  { currency, scale, rungs }: Ladder,
  draw: DrawRung,
  room: Room,
  context: FigureContext,
): Drawn {
  const marks: Mark[] = []
  let y = 6
  for (const rung of rungs) {
    const drawn = draw(rung, scale, room, context)
    marks.push(mark('g', { transform: `translate(0 ${round(y)})` }, ...drawn.marks))
    y += drawn.height + 6
    marks.push(line(0, y, room.width, y, { className: 's-rule' }))
    y += 2
  }
  const from =
    room.wide && draw === drawEach ? textWidth(printCurrency(currency, context.locale), 15) + 20 : 0
  return { marks: [...axis(scale, currency, { ...room, bottom: y - 2, from }, context), ...marks], height: y }
}

const saidOf = (amount: Amount, { label, name, locale }: FigureContext): string =>
  `${name(amount.entry.names)}: ${label('moneyKind', amount.kind)}, ${amountOf(amount, locale)}`

function amountOf(amount: Amount, locale: FigureContext['locale']): string {
  const year = amount.asOf ? /\d{4}/.exec(amount.asOf)?.[0] : undefined
  return printMoney(amount, locale) + (year ? ` · ${year}` : '')
}

const dot = (kind: string, x: number, y: number): Mark =>
  mark('circle', { className: look(kind), cx: round(x), cy: round(y), r: 5, strokeWidth: 1.5 })

/** Each amount on a line of its own, and how many more there are. */
function drawEach({ kind, amounts, more }: Rung, { x }: LogScale, room: Room, context: FigureContext): Drawn {
  const { wide, width, left, right, track } = room
  const { words, label, name, locale } = context
  const marks: Mark[] = [text(0, 16, label('moneyKind', kind), { className: 'tx tx-i' })]
  let y = 22
  for (const amount of amounts) {
    const at = left + (x(Number(amount.amount)) / 100) * track
    const middle = wide ? y + 14 : y + 40
    const printed = amountOf(amount, locale)
    const title = cutToWidth(name(amount.entry.names), 13, wide ? left - 14 : width)
    marks.push(
      mark(
        'a',
        { href: entryAddress(amount.entry), 'aria-label': saidOf(amount, context) },
        text(0, y + (wide ? 18 : 14), title, { className: 'tx-l' }),
      ),
      line(left, middle, at, middle, { className: 's-rule2', strokeDasharray: '1 3' }),
      dot(amount.kind, at, middle),
      wide
        ? text(width, y + 18, cutToWidth(printed, 12, right - 8), { className: 'tx tx-i', textAnchor: 'end' })
        : text(0, y + 29, printed, { className: 'tx tx-i' }),
    )
    y += wide ? 28 : 52
  }
  if (more > 0) {
    marks.push(text(0, y + 14, words('figures.money.more', { count: more })))
    y += 24
  }
  return { marks, height: y }
}

/** The largest amounts on one line; the very largest is named, the others stand in the table. */
function drawTop({ kind, amounts, n }: Rung, { x }: LogScale, room: Room, context: FigureContext): Drawn {
  const { wide, width, left, right, track } = room
  const { label, name, locale } = context
  const [largest] = amounts
  if (!largest) return { marks: [], height: 0 }
  const middle = wide ? 14 : 62
  const printed = amountOf(largest, locale)
  const nameRoom = wide ? left + track - 14 : width
  const at = ({ amount }: Amount) => left + (x(Number(amount)) / 100) * track
  const said = saidOf(largest, context)
  const [first, ...others] = amounts.map((amount) => dot(kind, at(amount), middle))
  return {
    marks: [
      mark(
        'text',
        { className: 'tx tx-i', x: 0, y: 18 },
        label('moneyKind', kind),
        mark('tspan', { className: 'tx', dx: 6 }, printNumber(n, locale)),
      ),
      line(left, middle, at(largest), middle, { className: 's-rule2', strokeDasharray: '1 3' }),
      ...others.reverse(),
      mark(
        'a',
        { href: entryAddress(largest.entry), 'aria-label': said },
        text(0, wide ? 36 : 35, cutToWidth(name(largest.entry.names), 13, nameRoom), { className: 'tx-l' }),
        ...(first ? [first] : []),
      ),
      wide
        ? text(width, 18, cutToWidth(printed, 12, right - 8), { className: 'tx tx-i', textAnchor: 'end' })
        : text(0, 50, printed, { className: 'tx tx-i' }),
    ],
    height: wide ? 42 : 72,
  }
}

/** Currencies without a ladder, and how many state amounts in them. */
function otherCurrencies({ counted }: MoneyData, drawn: readonly Ladder[]): [string, number][] {
  const others = new Map<string, number>()
  for (const { currency, n } of counted)
    if (!drawn.some((ladder) => ladder.currency === currency))
      others.set(currency, (others.get(currency) ?? 0) + n)
  return [...others].sort(([, a], [, b]) => b - a)
}

/** `from`: where its words may begin. */
type AxisPlace = Pick<Room, 'left' | 'track'> & { bottom: number; from: number }

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
      line(at, 0, at, place.bottom, { className: 's-rule' }),
      ...(named ? [text(middle, -6, words, { textAnchor: 'middle' })] : []),
    ]
  })
}

/** What the fillings mean. */
const samples = ({ words }: FigureContext) =>
  (['intended', 'stated', 'bound'] as const).map((sort) => ({
    width: 12,
    words: words(`figures.money.${sort}`),
    marks: [dot({ intended: 'pledged', stated: 'announced', bound: 'contracted' }[sort], 6, 0)],
  }))

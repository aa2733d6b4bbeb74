import { type Drawing, line, type Mark, mark, round, text } from '@/components/charts/drawing'
import { cutToWidth } from '@/components/charts/text-width'
import { entryAddress } from '@/components/fields/entry-address'
import type { Figure, FigureContext, Table } from '@/components/figures/figure'
import type { SideOfPair } from '@/components/ui/side'
import { printNumber } from '@/lib/fields/print-amount'
import type { Partner, Partners } from '@/lib/overview/partners'
import { listOf } from './addresses'
import { type PairCell, type PlacedPartner, partnerMatrix, strongestPairs } from './partners-layout'

/** Who works with whom: companies by the projects in which both take part. */
export const partnersFigure: Figure<Partners> = {
  name: 'partners',
  isEmpty: ({ pairs }) => pairs.length === 0,
  title: (_, { words }) => words('relations.partners.title'),
  describe: ({ companies, sharing }, { words }) =>
    words('relations.partners.describe', { shown: companies.length, rest: sharing - companies.length }),
  note: ({ total, lookedAt }, { words }) =>
    words('relations.partners.note', { total, lookedAt, some: total > lookedAt ? 'yes' : 'no' }),
  parts: (data, context) => [
    {
      id: 'partners',
      draw: (width) => (width < narrow ? drawPairs(data, context, width) : drawMatrix(data, context, width)),
    },
  ],
  table,
}

const narrow = 480
const cell = 28
const namesRoom = 210
const size = 13

/** The projects of both. */
const sharedAddress = ({ one, other }: PairCell, { only }: FigureContext): string =>
  listOf('project', only, { company: one.slug, with: other.slug })

const said = (pair: PairCell, { words, name }: FigureContext): string =>
  words('relations.partners.cell', {
    one: name(pair.one.names),
    other: name(pair.other.names),
    count: pair.n,
  })

/** A company with the letters of its country, as a link to it; its baseline at y. */
function company(
  { partner, side }: PlacedPartner,
  [x, y]: readonly [number, number],
  room: number,
  { name }: FigureContext,
): Mark {
  const letters = partner.country ? [mark('tspan', { className: letterLooks[side] }, partner.country)] : []
  const words = cutToWidth(name(partner.names), size, room - (partner.country ? 26 : 0))
  return mark(
    'a',
    { href: entryAddress(partner), 'aria-label': name(partner.names) },
    mark(
      'text',
      { className: 'tx-l', x: round(x), y: round(y) },
      ...letters,
      mark('tspan', partner.country ? { dx: 6 } : {}, words),
    ),
  )
}

const letterLooks: Record<SideOfPair, string> = { a: 'tx-n tx-a', b: 'tx-n tx-b', other: 'tx-n tx-c' }

/** A half matrix: the name of a company stands at the end of its row and above its column. */
function drawMatrix(data: Partners, context: FigureContext, width: number): Drawing {
  const most = Math.floor((width - namesRoom) / cell)
  const { companies, cells, across } = partnerMatrix(data, context.pair, most)
  const largest = Math.max(1, ...cells.map(({ n }) => n))
  const height = companies.length * cell
  const block = across && {
    x: across.columns[0] * cell,
    y: across.rows[0] * cell,
    width: (across.columns[1] - across.columns[0]) * cell,
    height: (across.rows[1] - across.rows[0]) * cell,
  }
  return {
    width,
    height: height + 2,
    marks: [
      ...(block ? [mark('rect', { className: 'f-tint', ...block })] : []),
      ...companies.flatMap((one, n) => [
        line(0, (n + 1) * cell, (n + 1) * cell, (n + 1) * cell, { className: 's-rule' }),
        line(n * cell, n * cell, n * cell, height, { className: 's-rule' }),
        company(one, [n * cell + 8, n * cell + 19], width - n * cell - 8, context),
      ]),
      ...cells.map((one) => cellMark(one, largest, context)),
    ],
  }
}

function cellMark(one: PairCell, largest: number, context: FigureContext): Mark {
  const [x, y] = [one.column * cell, one.row * cell]
  return mark(
    'a',
    { href: sharedAddress(one, context) },
    mark('title', {}, said(one, context)),
    mark('rect', {
      className: 'f-dor',
      fillOpacity: round(0.15 + 0.35 * Math.sqrt(one.n / largest)),
      x: x + 2,
      y: y + 2,
      width: cell - 4,
      height: cell - 4,
    }),
    text(x + cell / 2, y + 18, printNumber(one.n, context.locale), {
      className: 'tx-n',
      textAnchor: 'middle',
    }),
  )
}

const pairsShown = 12
const pairHeight = 56

/** Where a matrix has no room: the pairs that share most, one below the other. */
function drawPairs(data: Partners, context: FigureContext, width: number): Drawing {
  const { companies } = partnerMatrix(data, context.pair, data.companies.length)
  const side = (partner: Partner): PlacedPartner =>
    companies.find((one) => one.partner.id === partner.id) ?? { partner, side: 'other' }
  const pairs = strongestPairs(data, context.pair, pairsShown)
  const marks = pairs.flatMap((one, index): Mark[] => {
    const y = index * pairHeight
    const room = width - 48
    return [
      line(0, y, width, y, { className: index === 0 ? 's-rule2' : 's-rule' }),
      company(side(one.one), [0, y + 22], room, context),
      company(side(one.other), [0, y + 46], room, context),
      mark(
        'a',
        { href: sharedAddress(one, context), 'aria-label': said(one, context) },
        mark('rect', { className: 'f-tint', x: width - 36, y: y + 13, width: 36, height: 30 }),
        text(width - 18, y + 32, printNumber(one.n, context.locale), {
          className: 'tx-n',
          textAnchor: 'middle',
        }),
      ),
    ]
  })
  return { width, height: pairs.length * pairHeight + 2, marks }
}

function table(data: Partners, context: FigureContext): Table {
  const { words, name, locale, pair } = context
  const cells = strongestPairs(data, pair, data.pairs.length)
  const named = (partner: Partner) => ({ value: name(partner.names), href: entryAddress(partner) })
  return {
    columns: [
      { key: 'company', label: words('relations.partners.company') },
      { key: 'country', label: words('relations.partners.country') },
      { key: 'partner', label: words('relations.partners.partner') },
      { key: 'partner_country', label: words('relations.partners.partnerCountry') },
      { key: 'projects', label: words('relations.partners.projects'), numeric: true },
    ],
    rows: cells.map((one) => ({
      id: `${one.one.id} ${one.other.id}`,
      cells: [
        named(one.one),
        { value: one.one.country },
        named(one.other),
        { value: one.other.country },
        { value: one.n, printed: printNumber(one.n, locale), href: sharedAddress(one, context) },
      ],
    })),
  }
}

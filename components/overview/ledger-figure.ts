import { line, type Mark, mark, moved, text } from '@/components/charts/drawing'
import { type LegendItem, legend } from '@/components/charts/legend'
import { shapeMarks } from '@/components/charts/shape-marks'
import { cutToWidth } from '@/components/charts/text-width'
import { scaleAround } from '@/components/charts/time-scale'
import { type Across, timeGrid, timeLines, trackDrawing } from '@/components/charts/track-drawing'
import { trackShapes } from '@/components/charts/track-shapes'
import { outcomeShape } from '@/components/entries/outcome-status'
import { entryAddress } from '@/components/fields/entry-address'
import type { Cell, Figure, FigureContext, Table } from '@/components/figures/figure'
import { printCountry } from '@/lib/fields/print-country'
import { printDate } from '@/lib/fields/print-date'
import type { LedgerRow } from '@/lib/overview/ledger'
import { listOf } from './addresses'
import { daysOf, drawRow } from './draw-row'
import { rowWords } from './row-words'

export type LedgerData = {
  rows: readonly LedgerRow[]
  /** How many there are of each kind, shown or not. */
  totals: Readonly<Record<string, number>>
}

export const ledgerKinds = ['project', 'commitment'] as const

/** Commitments and projects on one time axis: promised, due, delivered, or past the date. */
export const ledgerFigure: Figure<LedgerData> = {
  name: 'ledger',
  isEmpty: ({ rows }) => rows.length === 0,
  title: (_, { words }) => words('overview.ledger.title'),
  describe({ totals }, { words }) {
    const counts = { projects: totals.project ?? 0, commitments: totals.commitment ?? 0 }
    const both = counts.projects > 0 && counts.commitments > 0 ? 'yes' : 'no'
    return words('overview.ledger.stand', { ...counts, both })
  },
  note: (_, { words }) => words('overview.ledger.cap'),
  parts: (data, context) => [{ id: 'ledger', draw: (width) => draw(data, context, width) }],
  table,
}

const columns = [
  'name',
  'kind',
  'promised',
  'due',
  'delivered',
  'outcome',
  'lastSource',
  'countries',
  'companies',
] as const

function table({ rows }: LedgerData, { words, label, name, locale }: FigureContext): Table {
  const dated = (date: string | null): Cell =>
    date ? { value: date, printed: printDate(date, locale) } : { value: null }
  return {
    columns: columns.map((key) => ({ key, label: words(`figures.ledger.${key}`) })),
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        { value: name(row.names), href: entryAddress(row) },
        { value: row.kind, printed: label('kind', `${row.kind}.one`) },
        dated(row.promisedOn),
        dated(row.dueOn),
        dated(row.deliveredOn),
        row.outcome ? { value: row.outcome, printed: label('outcome', row.outcome) } : { value: null },
        dated(row.lastConfirmedOn),
        { value: row.countries.join(' ') },
        { value: row.companies.map(name).join('; ') },
      ],
    })),
  }
}

const wideFrom = 600
const stateWidth = 190

function draw({ rows, totals }: LedgerData, context: FigureContext, width: number) {
  const { words, label, name, today, pair, locale, only } = context
  const wide = width >= wideFrom
  const left = wide ? Math.round(width * 0.32) : 0
  const across: Across = {
    scale: scaleAround(today, daysOf(rows)),
    left,
    width: wide ? width - left - stateWidth - 16 : width - 8,
  }
  const rowHeight = wide ? 38 : 74
  const track = wide ? rowHeight / 2 : 38
  const say = (key: string, values?: Record<string, string | number>) =>
    words(`overview.ledger.${key}`, values)
  const key = legend(samples(context, say), width)
  const top = key.height + 48
  const marks: Mark[] = []
  let y = top

  const drawn = (row: LedgerRow) => {
    const { note, remark, label: spoken } = rowWords(row, today, locale, say)
    const state = row.outcome ? label('outcome', row.outcome) : ''
    const shape = row.outcome ? shapeMarks[outcomeShape(row.outcome, row.deliveredOn !== null)] : []
    const title = name(row.names)
    marks.push(
      mark(
        'a',
        { href: entryAddress(row), 'aria-label': `${title}: ${state}; ${spoken}` },
        text(0, y + (wide ? 23 : 16), cutToWidth(title, 13, wide ? left - 14 : width), { className: 'tx-l' }),
      ),
      ...(wide ? [] : timeLines(across, today, y + 24, y + 52)),
      ...trackDrawing(drawRow(row, pair, today, note), across, y + track, wide),
      ...(wide
        ? [
            moved(width - stateWidth, y + 4, ...shape),
            text(width - stateWidth + 22, y + 16, state, { className: 'tx tx-i' }),
            text(width - stateWidth + 22, y + 31, cutToWidth(remark, 12, stateWidth - 22)),
          ]
        : [moved(0, y + 52, ...shape), text(22, y + 64, cutToWidth(`${state}, ${remark}`, 12, width - 22))]),
      line(0, y + rowHeight, width, y + rowHeight, { className: 's-rule' }),
    )
    y += rowHeight
  }

  for (const kind of ledgerKinds) {
    const own = rows.filter((row) => row.kind === kind)
    if (own.length === 0) continue
    const total = totals[kind] ?? own.length
    marks.push(text(0, y + 20, `${label('kind', `${kind}.other`)} ${total}`, { className: 'tx-g' }))
    y += 30
    marks.push(line(0, y, width, y, { className: 's-rule2' }))
    own.forEach(drawn)
    if (total > own.length) {
      const more = say('more', { count: total - own.length })
      const href = listOf(kind, only, { sort: 'due' })
      marks.push(mark('a', { href }, text(0, y + 20, more, { className: 'tx-l' })))
      y += 30
    }
    y += 8
  }
  const now = text(
    across.left + (across.scale.x(today) / 100) * across.width - 5,
    top - 26,
    say('today', { date: printDate(today, locale) }),
    {
      className: 'tx tx-i',
      textAnchor: 'end',
    },
  )
  return {
    width,
    height: y,
    marks: [...key.marks, ...timeGrid(across, today, top, wide ? y - 8 : top), now, ...marks],
  }
}

/** What the lines and marks mean. */
function samples({ pair, locale }: FigureContext, say: (key: string) => string): LegendItem[] {
  const stroke = (className: string, y: number, more = {}) =>
    line(0, y, 26, y, { className, strokeWidth: 2.5, ...more })
  const faint = { strokeWidth: 1.5, strokeDasharray: '1.5 4' }
  const side = (className: string, country: string) => ({
    width: 26,
    words: printCountry(country, locale),
    marks: [stroke(className, 0), moved(4, 0, ...trackShapes.start)],
  })
  return [
    ...(pair ? [side('s-a', pair.a), side('s-b', pair.b)] : []),
    { width: 26, words: say('keyOther'), marks: [stroke('s-c', 0, { strokeDasharray: '5 2' })] },
    { width: 8, words: say('keyTick'), marks: [moved(4, 0, ...trackShapes.tick)] },
    { width: 26, words: say('keyDotted'), marks: [stroke('s-dor', 0, faint)] },
    {
      width: 12,
      words: say('keyWindow'),
      marks: [
        mark('rect', { className: 'f-none s-ink', x: 0, y: -8, width: 12, height: 16, strokeWidth: 1.25 }),
      ],
    },
    { width: 16, words: say('keyDelivered'), marks: [moved(8, 0, ...trackShapes.delivered)] },
    { width: 18, words: say('keyOverdue'), marks: [moved(9, 0, ...trackShapes.overdue)] },
  ]
}

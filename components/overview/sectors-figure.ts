import { type Drawing, line, type Mark, mark, moved, round, text } from '@/components/charts/drawing'
import { cutToWidth, textWidth } from '@/components/charts/text-width'
import { entryAddress } from '@/components/fields/entry-address'
import type { Cell, Column, Figure, FigureContext, Table } from '@/components/figures/figure'
import { definitionOf } from '@/lib/catalogue'
import type { SectorStages } from '@/lib/overview/figures'
import { listOf } from './addresses'

type Rows = readonly SectorStages[]

/** The stages of projects in their order. */
export function projectStages(): readonly string[] {
  const { stage } = definitionOf('project').fields
  return stage?.type === 'choice' ? stage.codes : []
}

/** Those that a project stands at. */
export const stagesReached = (rows: Rows): string[] =>
  projectStages().filter((stage) => rows.some((row) => row.stages[stage]))

/** Sectors by the furthest stage that their projects reached: a matrix of numbers, each in a disc of its size. */
export const sectorsFigure: Figure<Rows> = {
  name: 'sectors',
  isEmpty: (rows) => rows.length === 0,
  title: (_, { words }) => words('overview.sectors.title'),
  describe: (_, { words }) => words('overview.sectors.stand'),
  note: (_, { words }) => words('figures.sectors.note'),
  draw,
  table,
}

function table(rows: Rows, context: FigureContext): Table {
  const { words, label, name, only } = context
  const reached = stagesReached(rows)
  const columns: Column[] = [
    { key: 'sector', label: words('overview.sectors.sector') },
    ...reached.map((stage) => ({ key: stage, label: label('stage', stage), numeric: true })),
    { key: 'all', label: words('overview.sectors.all'), numeric: true },
  ]
  const cells = ({ sector, stages, total }: SectorStages): Cell[] => [
    { value: name(sector.names), href: entryAddress(sector) },
    ...reached.map((stage) => ({
      value: stages[stage] ?? 0,
      ...(stages[stage] && { href: listOf('project', only, { sector: sector.slug, stage }) }),
    })),
    { value: total },
  ]
  return { columns, rows: rows.map((row) => ({ id: row.sector.id, cells: cells(row) })) }
}

const size = 12
const narrow = 480

function draw(rows: Rows, context: FigureContext, width: number): Drawing {
  const { words, label, name, only } = context
  const reached = stagesReached(rows)
  const heads = [...reached.map((stage) => label('stage', stage)), words('overview.sectors.all')]
  const stacked = width < narrow
  const left = stacked ? 0 : Math.min(width * 0.36, 300)
  const cell = (width - left) / heads.length
  const upright = heads.some((head) => textWidth(head, size) > cell - 8)
  const top = upright ? Math.max(...heads.map((head) => textWidth(head, size))) + 14 : 26
  const rowHeight = stacked ? 58 : 38
  const most = Math.max(...rows.flatMap(({ stages }) => Object.values(stages)), 1)
  const largest = Math.min(cell, 34) / 2 - 1
  const middle = (column: number) => left + cell * (column + 0.5)

  const head = heads.map((words, column) => {
    const x = middle(column)
    if (!upright) return text(x, top - 10, words, { textAnchor: 'middle' })
    return mark('g', { transform: `translate(${round(x + 4)} ${top - 8}) rotate(-90)` }, text(0, 0, words))
  })
  const count = (row: SectorStages, y: number) => (stage: string, column: number) => {
    const n = row.stages[stage]
    if (!n) return []
    const said = words('figures.sectors.cell', {
      sector: name(row.sector.names),
      stage: label('stage', stage),
      count: n,
    })
    return mark(
      'a',
      { href: listOf('project', only, { sector: row.sector.slug, stage }), 'aria-label': said },
      moved(
        middle(column),
        y,
        mark('circle', { className: 'f-tint', r: round(largest * Math.max(0.3, Math.sqrt(n / most))) }),
        text(0, 4, `${n}`, { className: 'tx-n', textAnchor: 'middle' }),
      ),
    )
  }
  const body = rows.flatMap((row, index): Mark[] => {
    const y = top + index * rowHeight
    const at = y + (stacked ? 38 : rowHeight / 2)
    const named = cutToWidth(name(row.sector.names), 13, stacked ? width : left - 12)
    return [
      line(0, y, width, y, { className: index === 0 ? 's-rule2' : 's-rule' }),
      mark(
        'a',
        { href: entryAddress(row.sector), 'aria-label': name(row.sector.names) },
        text(0, stacked ? y + 16 : at + 4, named, { className: 'tx-l' }),
      ),
      ...reached.flatMap(count(row, at)),
      text(middle(reached.length), at + 4, `${row.total}`, { className: 'tx-n', textAnchor: 'middle' }),
    ]
  })
  return { width, height: round(top + rows.length * rowHeight + 4), marks: [...head, ...body] }
}

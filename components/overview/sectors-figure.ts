import type { Matrix, MatrixCell } from '@/components/charts/matrix'
import { listInSentence } from '@/components/entries/in-sentence'
import { entryAddress } from '@/components/fields/entry-address'
import type { Cell, Column, Figure, FigureContext, Table } from '@/components/figures/figure'
import { printNumber } from '@/lib/fields/print-amount'
import { codesIn } from '@/lib/overview/codes-in'
import type { SectorStages } from '@/lib/overview/figures'
import { listOf } from './addresses'

type Rows = readonly SectorStages[]

/** Those that a project stands at. */
export const stagesReached = (rows: Rows): string[] =>
  codesIn('project', null, 'stage').filter((stage) => rows.some((row) => row.stages[stage]))

/** Sectors by the furthest stage that their projects reached: a matrix of numbers, each in a disc of its size. */
export const sectorsFigure: Figure<Rows> = {
  name: 'sectors',
  isEmpty: (rows) => rows.length === 0,
  title: (_, { words }) => words('overview.sectors.title'),
  describe: (_, { words }) => words('overview.sectors.stand'),
  note(rows, { words, label, locale }) {
    const reached = stagesReached(rows)
    const empty = codesIn('project', null, 'stage').filter((stage) => !reached.includes(stage))
    const named = empty.map((stage) => label('stage', stage))
    const cap = words('overview.sectors.cap', {
      empty: named.length > 0 ? listInSentence(named, locale) : 'none',
    })
    return [words('figures.sectors.note'), cap]
  },
  parts: (rows, context) => [{ id: 'sectors', matrix: matrixOf(rows, context) }],
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

function matrixOf(rows: Rows, context: FigureContext): Matrix {
  const { words, label, name, only, locale } = context
  const reached = stagesReached(rows)
  const heads = [...reached.map((stage) => label('stage', stage)), words('overview.sectors.all')]
  const cell = ({ sector, stages }: SectorStages, stage: string): MatrixCell | null => {
    const n = stages[stage]
    if (!n) return null
    return {
      n,
      printed: printNumber(n, locale),
      said: () =>
        words('figures.sectors.cell', { sector: name(sector.names), stage: label('stage', stage), count: n }),
      href: listOf('project', only, { sector: sector.slug, stage }),
    }
  }
  return {
    heads: heads.map((words) => ({ words })),
    rows: rows.map((row) => ({
      name: name(row.sector.names),
      href: entryAddress(row.sector),
      cells: reached.map((stage) => cell(row, stage)),
      total: printNumber(row.total, locale),
    })),
  }
}

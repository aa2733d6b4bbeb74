import { contentLanguages, type Shape } from '@/lib/fields/field'
import type { AnyDefinition } from './define'
import type { EntryRow } from './entry'
import { printRow } from './json'
import { isAbsent, type Json, type Printing } from './json-values'

export type Cell = string | number | boolean | null

/** What every entry has, in this order, before its fields. */
const common = [
  'slug',
  'url',
  'relationship',
  'revision',
  'publishedAt',
  'updatedAt',
  'lastConfirmedOn',
  'verification',
  'outcome',
] as const

/** The columns of a table of a kind: `name.en`, `name.zh`, `stage`, `participants` … */
export const columnsOf = ({ fields }: AnyDefinition): string[] => [
  ...common,
  ...Object.entries(fields).flatMap(([name, { type }]) =>
    type === 'localised' ? contentLanguages.map((language) => `${name}.${language}`) : [name],
  ),
]

/** An entry as a row under these columns. */
export function cellsOf({ fields }: AnyDefinition, row: EntryRow, printing: Printing): Cell[] {
  const printed = printRow(row, printing)
  const values = printed.values as Json
  return [
    ...common.map((name) => cell(printed[name])),
    ...Object.entries(fields).flatMap(([name, shape]) => valueCells(shape, values[name])),
  ]
}

function valueCells(shape: Shape, value: unknown): Cell[] {
  if (shape.type !== 'localised') return [cell(value)]
  return contentLanguages.map((language) => cell((value as Json | null)?.[language]))
}

/** One value as it stands, several slugs or codes with `; ` between them, anything richer as JSON. */
function cell(value: unknown): Cell {
  if (isAbsent(value)) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (!Array.isArray(value)) return JSON.stringify(value)
  if (value.length === 0) return null
  return value.every((one) => typeof one === 'string') ? value.join('; ') : JSON.stringify(value)
}

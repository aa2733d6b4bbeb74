import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Row } from './collected'

/** A value as COPY reads it, nothing left to escape. */
type Printer = (value: unknown) => string

const special = /[\\\n\r\t]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string) =>
  special.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character) : text

const item = (one: unknown) => `"${String(one).replace(/["\\]/g, '\\$&')}"`
/** Moments and days come again and again. */
const moments = new Map<number, string>()
function moment(date: Date): string {
  const known = moments.get(Number(date))
  if (known) return known
  if (moments.size >= 20_000) moments.clear()
  const text = date.toISOString()
  moments.set(Number(date), text)
  return text
}
const plain: Printer = (value) => escaped(value instanceof Date ? moment(value) : String(value))

/** Type of a column, as PostgreSQL calls it → how its values are printed. */
const printers: Readonly<Record<string, Printer>> = {
  jsonb: (value) => (value === Prisma.JsonNull ? 'null' : escaped(JSON.stringify(value))),
  date: (value) => (value instanceof Date ? moment(value).slice(0, 10) : String(value)),
  _text: (value) => escaped(`{${(value as unknown[]).map(item).join(',')}}`),
  _uuid: (value) => `{${(value as unknown[]).join(',')}}`,
}

/** Columns and the names of their types, in order. */
export type Types = readonly { name: string; type: string }[]

/** A table's columns, as COPY gets them. */
export type Columns = readonly { name: string; print: Printer }[]

export const columnsOf = (types: Types): Columns =>
  types.map(({ name, type }) => ({ name, print: printers[type] ?? plain }))

/** A row as COPY reads it, without the end of the line. */
export function copyCells(columns: Columns, row: Row): string {
  let cells = ''
  let between = ''
  for (const { name, print } of columns) {
    const value = row[name]
    const isNothing = value === null || value === undefined || value === Prisma.DbNull
    cells += between + (isNothing ? '\\N' : print(value))
    between = '\t'
  }
  return cells
}

export const copyLine = (columns: Columns, row: Row): string => `${copyCells(columns, row)}\n`

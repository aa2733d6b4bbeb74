import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Row } from './collected'

/** Column → the name of its type, as PostgreSQL calls it. */
export type Columns = ReadonlyMap<string, string>

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string) => text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character)

function printed(value: unknown, type: string): string {
  if (type === 'jsonb') return value === Prisma.JsonNull ? 'null' : JSON.stringify(value)
  if (value instanceof Date) return type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString()
  if (Array.isArray(value))
    return `{${value.map((one) => `"${String(one).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
  return String(value)
}

/** A row as COPY reads it. @param names the columns, in order @throws when the table lacks one of them */
export function copyLine(columns: Columns, names: readonly string[], row: Row): string {
  const cells = names.map((name) => {
    const type = columns.get(name)
    if (!type) throw new Error(`no such column: ${name}`)
    const value = row[name]
    const isNothing = value === null || value === undefined || value === Prisma.DbNull
    return isNothing ? '\\N' : escaped(printed(value, type))
  })
  return `${cells.join('\t')}\n`
}

import 'server-only'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Types } from './copy-line'

/** What stands before the rows of a COPY in the database's own form, and after them. */
export const binaryStart = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
export const binaryEnd = Buffer.of(0xff, 0xff)

/** How long a text is of which nothing is written. */
export const emptyText = 4
/** A text as a column of a row. */
export function textColumn(text: string): Buffer {
  const column = Buffer.alloc(emptyText + Buffer.byteLength(text))
  column.writeInt32BE(column.length - emptyText)
  column.write(text, emptyText)
  return column
}

/**
 * The database itself says what rows are in its own form.
 * @param tables table → its columns and their types, in the order in which their values come
 */
export class BinaryRows {
  readonly #made = new Set<string>()

  constructor(
    readonly client: pg.Client,
    readonly tables: ReadonlyMap<string, Types>,
  ) {}

  /** @param printed table → rows as COPY reads them from text @returns table → the same rows in order */
  async of(printed: ReadonlyMap<string, readonly string[]>): Promise<Map<string, Buffer[]>> {
    const found = new Map<string, Buffer[]>()
    await this.client.query('BEGIN')
    for (const [table, lines] of printed) found.set(table, await this.#ofTable(table, lines))
    await this.client.query('COMMIT')
    return found
  }

  async #ofTable(table: string, lines: readonly string[]): Promise<Buffer[]> {
    const { client } = this
    const made = `pg_temp."${table}"`
    if (!this.#made.has(table)) {
      const columns = `LIKE public."${table}", "inOrder" int GENERATED ALWAYS AS IDENTITY`
      await client.query(`CREATE TEMP TABLE "${table}" (${columns}) ON COMMIT DELETE ROWS`)
      this.#made.add(table)
    }
    const columns = this.tables.get(table)?.map(({ name }) => `"${name}"`)
    await pipeline([lines.join('')], client.query(copyFrom(`COPY ${made} (${columns}) FROM STDIN`)))
    const rows = `SELECT ${columns} FROM ${made} ORDER BY "inOrder"`
    return rowsIn(await buffer(client.query(copyTo(`COPY (${rows}) TO STDOUT (FORMAT binary)`))))
  }
}

/** A row is the number of its columns and, of each, the length and the bytes; nothing has length -1. */
function rowsIn(copied: Buffer): Buffer[] {
  const rows: Buffer[] = []
  let at = binaryStart.length
  for (let columns = copied.readInt16BE(at); columns >= 0; columns = copied.readInt16BE(at)) {
    const from = at
    at += 2
    for (let n = 0; n < columns; n++) at += 4 + Math.max(copied.readInt32BE(at), 0)
    rows.push(copied.subarray(from, at))
  }
  return rows
}

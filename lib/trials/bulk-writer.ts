import 'server-only'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Prisma } from '@/lib/db/generated/client'
import { searchVectorOf } from '@/lib/entries/record'
import { hanGrams } from '@/lib/entries/search-text'
import type { Row } from './collected'
import { type Columns, copyLine } from './copy-line'

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

/** Writes many rows of many tables by COPY, in the transaction of its client. */
export class BulkWriter {
  readonly #tables = new Map<string, Columns>()

  private constructor(readonly client: pg.Client) {}

  static async open(client: pg.Client): Promise<BulkWriter> {
    const writer = new BulkWriter(client)
    const { rows } = await client.query<{ table: string; column: string; type: string }>(
      `SELECT table_name AS "table", column_name AS "column", udt_name AS type FROM information_schema.columns
       WHERE table_schema = 'public'`,
    )
    for (const { table, column, type } of rows)
      writer.#tables.set(table, new Map(writer.#tables.get(table)).set(column, type))
    // Entries wait here until the database has made their search vectors.
    await client.query(
      `CREATE TEMPORARY TABLE waiting (LIKE public."Entry" INCLUDING DEFAULTS, grams text[]) ON COMMIT DROP`,
    )
    return writer
  }

  /** Tables one after another; entries first. Nothing waits in memory afterwards. */
  async write(rows: ReadonlyMap<string, readonly Row[]>): Promise<void> {
    const { Entry = [], ...others } = Object.fromEntries(rows)
    await this.#writeEntries(Entry)
    for (const [table, some] of Object.entries(others)) {
      const columns = this.#tables.get(table)
      if (!columns) throw new Error(`no such table: ${table}`)
      await this.#copy(`public."${table}"`, columns, some)
    }
  }

  async #writeEntries(entries: readonly Row[]): Promise<void> {
    if (entries.length === 0) return
    const columns = new Map(this.#tables.get('Entry')).set('grams', '_text')
    const withGrams = entries.map((row) => ({ ...row, grams: hanGrams(String(row.searchText)) }))
    await this.#copy('waiting', columns, withGrams)
    const names = quoted([...columns.keys()].filter((name) => name !== 'grams' && name !== 'searchVector'))
    const { sql } = searchVectorOf(Prisma.raw('"searchText"'), Prisma.raw('grams'))
    await this.client.query(
      `INSERT INTO public."Entry" (${names}, "searchVector") SELECT ${names}, ${sql} FROM waiting`,
    )
    await this.client.query('TRUNCATE waiting')
  }

  /** Columns that no row names get what the database gives them. */
  async #copy(table: string, columns: Columns, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const copy = this.client.query(copyFrom(`COPY ${table} (${quoted(names)}) FROM STDIN`))
    copy.end(rows.map((row) => copyLine(columns, names, row)).join(''))
    await finished(copy)
  }
}

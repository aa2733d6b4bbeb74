import 'server-only'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { definitionOf } from '@/lib/catalogue'
import { Prisma } from '@/lib/db/generated/client'
import type { AnyValues } from '@/lib/entries/define'
import type { Claim } from '@/lib/entries/entry'
import type { Tx } from '@/lib/entries/publisher'
import { recordSearch, searchRowOf } from '@/lib/entries/record-search'
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
    // Entries wait here until what they are found by is made; it goes before the table of the same name.
    await client.query(
      'CREATE TEMPORARY TABLE "Entry" (LIKE public."Entry" INCLUDING DEFAULTS) ON COMMIT DROP',
    )
    return writer
  }

  /** Tables one after another; entries first. Nothing waits in memory afterwards. */
  async write(rows: ReadonlyMap<string, readonly Row[]>): Promise<void> {
    const { Entry = [], Revision = [], ...others } = Object.fromEntries(rows)
    await this.#writeEntries(Entry, Revision)
    for (const [table, some] of Object.entries({ Revision, ...others })) {
      const columns = this.#tables.get(table)
      if (!columns) throw new Error(`no such table: ${table}`)
      await this.#copy(`public."${table}"`, columns, some)
    }
  }

  /** Leaves the one table of entries that everybody knows. */
  async close(): Promise<void> {
    await this.client.query('DROP TABLE pg_temp."Entry"')
  }

  async #writeEntries(entries: readonly Row[], revisions: readonly Row[]): Promise<void> {
    await this.#copy('pg_temp."Entry"', this.#tables.get('Entry') ?? new Map(), entries)
    const found = revisions.map(({ entryId, kind, data, claims }) =>
      searchRowOf(String(entryId), definitionOf(String(kind)), data as AnyValues, claims as Claim[]),
    )
    await recordSearch(this.#asTx(), found)
    await this.client.query('INSERT INTO public."Entry" SELECT * FROM pg_temp."Entry"')
    await this.client.query('TRUNCATE pg_temp."Entry"')
  }

  /** Statements of publishing that write no rows one by one. */
  #asTx(): Tx {
    const run = async (parts: TemplateStringsArray, ...values: unknown[]) => {
      const { text, values: given } = Prisma.sql(parts, ...values)
      return (await this.client.query(text, given)).rowCount ?? 0
    }
    return { $executeRaw: run } as unknown as Tx
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

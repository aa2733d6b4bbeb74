import 'server-only'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { connect } from '@/lib/db/connect'
import { shadow } from '@/lib/db/shadow-tables'
import type { Row } from './collected'
import { type Columns, columnOf, copyLine } from './copy-line'

type Stream = {
  client: pg.Client
  copy: CopyStreamQuery
  columns: Columns
  /** Lines not yet sent. */
  lines: string[]
  length: number
  over: boolean
}

/** Lines wait until there are so many characters of them. */
const atOnce = 1 << 16

/** Fills the shadows of tables side by side, each by one COPY on a connection of its own, in constant memory. */
export class CopyStreams {
  readonly #streams = new Map<string, Stream>()
  #failure: Error | null = null

  static async open(url: string, tables: readonly string[]): Promise<CopyStreams> {
    const streams = new CopyStreams()
    try {
      for (const table of tables) streams.#streams.set(table, await streams.#begin(url, table))
      return streams
    } catch (error) {
      await streams.abandon()
      throw error
    }
  }

  async #begin(url: string, table: string): Promise<Stream> {
    const client = await connect(url)
    const { rows } = await client.query<{ name: string; type: string }>(
      `SELECT column_name AS name, udt_name AS type FROM information_schema.columns
       WHERE table_schema = $1 AND table_name = $2 ORDER BY ordinal_position`,
      [shadow, table],
    )
    const names = rows.map(({ name }) => `"${name}"`).join(', ')
    await client.query('SET synchronous_commit = off')
    const copy = client.query(copyFrom(`COPY ${shadow}."${table}" (${names}) FROM STDIN`))
    copy.on('error', (error) => (this.#failure ??= error))
    const columns = rows.map(({ name, type }) => columnOf(name, type))
    return { client, copy, columns, lines: [], length: 0, over: false }
  }

  /** @throws when there is no such table among those that were opened */
  keep(table: string, row: Row): void {
    const stream = this.#streams.get(table)
    if (!stream) throw new Error(`not open: ${table}`)
    const line = copyLine(stream.columns, row)
    stream.lines.push(line)
    stream.length += line.length
    if (stream.length > atOnce) send(stream)
  }

  /** Waits until the database has taken in so much that more may come. @throws what the database refused */
  async ready(): Promise<void> {
    for (const stream of this.#streams.values()) {
      if (!stream.over || this.#failure) continue
      await Promise.race([once(stream.copy, 'drain'), once(stream.copy, 'close')])
      stream.over = false
    }
    if (this.#failure) throw this.#failure
  }

  /** Everything is in the tables then. @throws what the database refused */
  async close(): Promise<void> {
    for (const stream of this.#streams.values()) {
      send(stream)
      stream.copy.end()
    }
    for (const { copy, client } of this.#streams.values()) {
      await finished(copy)
      await client.end()
    }
  }

  /** Nothing of what was sent is kept. */
  async abandon(): Promise<void> {
    for (const { copy, client } of this.#streams.values()) {
      copy.destroy()
      await client.end().catch(() => {})
    }
  }
}

function send(stream: Stream): void {
  if (stream.lines.length === 0) return
  stream.over = !stream.copy.write(stream.lines.join('')) || stream.over
  stream.lines = []
  stream.length = 0
}

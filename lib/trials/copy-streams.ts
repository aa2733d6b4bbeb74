import 'server-only'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { connect } from '@/lib/db/connect'
import { beginShadow, shadow } from '@/lib/db/shadow-tables'
import { binaryEnd, binaryStart } from './binary-rows'
import type { Types } from './copy-line'

/** So many bytes of a table may wait for the database, so that neither it nor the program waits for the other. */
const waiting = 4 * 2 ** 20

type Stream = { client: pg.Client; copy: CopyStreamQuery; full: boolean }

/**
 * Fills the shadows of tables side by side, each by one COPY on a connection of its own, in constant memory. Rows come in
 * the database's own form.
 */
export class CopyStreams {
  readonly #streams = new Map<string, Stream>()
  #failure: Error | null = null

  /** @param tables table → its columns, in the order in which their values come */
  static async open(url: string, tables: ReadonlyMap<string, Types>): Promise<CopyStreams> {
    const streams = new CopyStreams()
    try {
      for (const [table, columns] of tables) await streams.#begin(url, table, columns)
      return streams
    } catch (error) {
      await streams.abandon()
      throw error
    }
  }

  async #begin(url: string, table: string, columns: Types): Promise<void> {
    const client = await connect(url)
    await client.query('SET synchronous_commit = off')
    await beginShadow(client, table)
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const copy = client.query(
      copyFrom(`COPY ${shadow}."${table}" (${names}) FROM STDIN (FORMAT binary, FREEZE)`, {
        highWaterMark: waiting,
      }),
    )
    copy.write(binaryStart)
    copy.on('error', (error) => {
      this.#failure ??= error
    })
    this.#streams.set(table, { client, copy, full: false })
  }

  /** @throws when there is no such table among those that were opened */
  send(table: string, rows: Uint8Array): void {
    const stream = this.#streams.get(table)
    if (!stream) throw new Error(`not open: ${table}`)
    if (this.#failure) throw this.#failure
    if (rows.length > 0 && !stream.copy.write(rows)) stream.full = true
  }

  /** Waits until the database has taken in so much that more may come. @throws what the database refused */
  async ready(): Promise<void> {
    for (const stream of this.#streams.values()) {
      if (!stream.full || this.#failure) continue
      if (stream.copy.writableNeedDrain) await drained(stream.copy)
      stream.full = false
    }
    if (this.#failure) throw this.#failure
  }

  /** Everything is in the tables then. @throws what the database refused */
  async close(): Promise<void> {
    for (const { copy } of this.#streams.values()) copy.end(binaryEnd)
    for (const { copy, client } of this.#streams.values()) {
      await finished(copy)
      await client.query('COMMIT')
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

/** Waits for whichever comes first, and no longer for the other. */
async function drained(copy: CopyStreamQuery): Promise<void> {
  const waiting = new AbortController()
  const { signal } = waiting
  await Promise.race([once(copy, 'drain', { signal }), once(copy, 'close', { signal })]).finally(() =>
    waiting.abort(),
  )
}

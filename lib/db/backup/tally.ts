import { createHash } from 'node:crypto'
import type { TableSummary } from './manifest'

const lineFeed = 0x0a

/** Counts and hashes what COPY writes of a table: one line a row, with line feeds inside values escaped. */
export class Tally {
  readonly #hash = createHash('sha256')
  #rows = 0
  #bytes = 0

  add(data: Buffer): void {
    this.#hash.update(data)
    this.#bytes += data.length
    for (let at = data.indexOf(lineFeed); at >= 0; at = data.indexOf(lineFeed, at + 1)) this.#rows++
  }

  /** Once, at the end. */
  sum(): Omit<TableSummary, 'columns'> {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}

import 'server-only'

/** Files that are written at once; each holds a connection to the database. */
const slots = 6
let taken = 0

/** @returns the same rows, counted as being written until they are read or left; null when too many are */
export const inSlot = <T>(rows: AsyncIterable<T>): AsyncGenerator<T> | null =>
  taken < slots ? counted(rows) : null

async function* counted<T>(rows: AsyncIterable<T>): AsyncGenerator<T> {
  taken++
  try {
    yield* rows
  } finally {
    taken--
  }
}

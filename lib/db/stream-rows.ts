import 'server-only'
import pg from 'pg'
import type { Prisma } from './generated/client'

/** Days as Prisma gives them: midnight in UTC. */
const types = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === pg.types.builtins.DATE
      ? (text: string) => new Date(`${text}T00:00:00Z`)
      : pg.types.getTypeParser(type, format as 'text'),
}

/**
 * Rows of a question, so many at once, all as they are at one moment: through a cursor on a connection of its own, in
 * constant memory. Whoever stops reading ends the question.
 */
export async function* streamRows<Row extends pg.QueryResultRow>(
  question: Prisma.Sql,
  atOnce: number,
): AsyncGenerator<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, types })
  client.on('error', () => {}) // followed by the failing of the next query
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query({
      text: `DECLARE rows NO SCROLL CURSOR FOR ${question.text}`,
      values: [...question.values],
    })
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${atOnce} FROM rows`)
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await client.end()
  }
}

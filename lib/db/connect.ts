import pg from 'pg'
import { CannotStart } from './cannot-start'
import { whyNotConnected } from './errors'

/** One connection of its own, for long work. @throws CannotStart with why it cannot be had */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
  client.on('error', () => {}) // followed by the failing of the query
  try {
    await client.connect()
  } catch (error) {
    throw new CannotStart(whyNotConnected(error, url))
  }
  return client
}

import pg from 'pg'
import { CannotStart } from './cannot-start'
import { checkServer } from './check-server'
import { type EmbeddedDatabase, openEmbedded } from './embedded/embedded-database'
import { whyNotConnected } from './errors'
import { applyMigrations, withMigrationLock } from './migrations'

export interface OpenDatabase extends EmbeddedDatabase {
  embedded: boolean
  /** Migrations that were just applied. */
  migrated: string[]
  hasAdministrator: boolean
}

interface Place {
  DATABASE_URL?: string | undefined
  ENTENTE_DATA: string
}

/** Opens the database of DATABASE_URL, or else the embedded one, as it is: perhaps empty, or of an older version. */
export const openAsItIs = async (
  { DATABASE_URL, ENTENTE_DATA }: Place,
  report: (sentence: string) => void,
): Promise<EmbeddedDatabase> => (DATABASE_URL ? external(DATABASE_URL) : openEmbedded(ENTENTE_DATA, report))

/**
 * Opens the database, checks that it can be ours and migrates it.
 * @throws CannotStart with one plain sentence; nothing was changed then
 */
export async function openDatabase(place: Place, report: (sentence: string) => void): Promise<OpenDatabase> {
  const { DATABASE_URL } = place
  const opened = await openAsItIs(place, report)
  try {
    return { ...opened, embedded: !DATABASE_URL, ...(await prepare(opened.url)) }
  } catch (error) {
    await opened.close()
    throw error
  }
}

const external = (url: string): EmbeddedDatabase => ({ url, reused: true, close: async () => false })

async function prepare(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new CannotStart(whyNotConnected(error, url))
  }
  try {
    // Checked under the lock: a start that is just migrating would look like another program's tables.
    const migrated = await withMigrationLock(client, async () => {
      await checkServer(client)
      return applyMigrations(client)
    })
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM "Person" WHERE role = 'admin' AND "disabledAt" IS NULL
        AND "passwordHash" IS NOT NULL) AS found`,
    )
    return { migrated, hasAdministrator: rows[0].found }
  } finally {
    await client.end()
  }
}

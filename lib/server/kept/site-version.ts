import pg from 'pg'
import { sharing } from '../../db/sharing'

/** Tells which version of the site is current, and never an older one than when it was asked. */
export type VersionReader = { read: () => Promise<string>; end: () => Promise<void> }

/** The site's version and the day in UTC: when both are as they were, what is public reads as it did. */
export function readVersions(url: string): VersionReader {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'entente version' })
  pool.on('error', () => {}) // the next question connects again
  const read = sharing(async () => {
    const { rows } = await pool.query<{ version: string }>({
      name: 'version',
      text: 'SELECT version::text FROM "Site" WHERE id = 1',
    })
    return `${rows[0]?.version} ${new Date().toISOString().slice(0, 10)}`
  })
  return { read, end: () => pool.end() }
}

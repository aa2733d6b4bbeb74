/** `npm run restore -- FILE [--replace]`: puts an archive into the database. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Refused } from '@/lib/db/backup/refused'
import { restoreBackup } from '@/lib/db/backup/restore-backup'
import { CannotStart } from '@/lib/db/cannot-start'
import { openerName } from '@/lib/db/embedded/embedded-database'

const began = performance.now()
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { replace: { type: 'boolean', default: false } },
  })
  const [name, ...more] = positionals
  const unknown = Object.keys(values).filter((option) => option !== 'replace')
  if (!name || more.length > 0 || unknown.length > 0) throw new Refused('npm run restore -- FILE [--replace]')
  const restored = await restoreBackup(process.env.DATABASE_URL ?? '', path.resolve(name), {
    replace: values.replace === true,
    opener: openerName(process.ppid),
  })
  const { head, manifest, migrated } = restored
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`Restored ${rows} rows as they were at ${head.takenAt}, in ${seconds} s.`)
  if (migrated.length > 0) console.log(`Brought forward by ${migrated.join(', ')}.`)
} catch (error) {
  if (!(error instanceof Refused || error instanceof CannotStart)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** `npm run backup -- FILE`: writes the whole database into one archive, while people work. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Refused } from '@/lib/db/backup/refused'
import { takeBackup } from '@/lib/db/backup/take-backup'
import { CannotStart } from '@/lib/db/cannot-start'

const [name, ...more] = process.argv.slice(2)
const began = performance.now()
try {
  if (!name || more.length > 0 || name.startsWith('-')) throw new Refused('npm run backup -- FILE')
  const file = path.resolve(name)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const { tables, chain } = await takeBackup(process.env.DATABASE_URL ?? '', file, version)
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  const megabytes = (statSync(file).size / 1e6).toFixed(1)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    `${file}: ${rows} rows of ${Object.keys(tables).length} tables, ${megabytes} MB, in ${seconds} s.`,
  )
  console.log(`The newest revision is the ${chain.length}th, with the hash ${chain.head}`)
} catch (error) {
  if (!(error instanceof Refused || error instanceof CannotStart)) throw error
  console.error(error.message)
  process.exitCode = 1
}

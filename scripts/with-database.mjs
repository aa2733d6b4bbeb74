// Runs a script with DATABASE_URL of a database that is open and migrated:
// node scripts/with-database.mjs scripts/person.ts list
import { load, root } from './compile.mjs'

const [script, ...args] = process.argv.slice(2)
const { runWithDatabase } = await load('lib/server/run-with-database.ts')
await runWithDatabase(root, script, args)

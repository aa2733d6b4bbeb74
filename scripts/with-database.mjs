// Runs a script with DATABASE_URL of a database that is open and migrated:
// node scripts/with-database.mjs scripts/person.ts list
// With --as-it-is before the script the database may be empty or of an older version, and stays so.
import { load, root } from './compile.mjs'

const given = process.argv.slice(2)
const asItIs = given[0] === '--as-it-is'
const [script, ...args] = given.slice(asItIs ? 1 : 0)
const { runWithDatabase } = await load('lib/server/run-with-database.ts')
await runWithDatabase(root, script, args, asItIs ? 'it-is' : 'migrated')

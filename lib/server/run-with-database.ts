import { openAsItIs, openDatabase } from '../db/open-database'
import { readSettings } from '../env'
import { ensureClient } from './build'
import { sayFailure } from './plain-failure'
import { runScript } from './run-script'

/**
 * Opens the database for one command, and closes it behind the command when nobody else uses it.
 * @param as `it-is` neither makes tables in it nor migrates it
 */
export async function runWithDatabase(
  root: string,
  script: string,
  args: string[],
  as: 'migrated' | 'it-is' = 'migrated',
): Promise<void> {
  try {
    await ensureClient(root)
    const open = as === 'it-is' ? openAsItIs : openDatabase
    const database = await open(readSettings(process.env), console.error)
    process.env.DATABASE_URL = database.url
    const ignore = () => {} // the script gets the signal too, and we still have to close behind it
    process.on('SIGINT', ignore)
    const { code } = await runScript(root, script, { args })
    await database.close()
    process.exit(code)
  } catch (error) {
    sayFailure(error)
    process.exit(1)
  }
}

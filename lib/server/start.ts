import { CannotStart } from '../db/cannot-start'
import { fillWhenEmpty } from '../db/filling'
import { type OpenDatabase, openDatabase } from '../db/open-database'
import { readSearchMadeAs } from '../db/search-version'
import { searchMadeAs } from '../entries/search-made-as'
import { readSettings, type Settings } from '../env'
import { startLinkJob } from '../links/link-job'
import { log } from '../log'
import { ensureBuild, ensureClient } from './build'
import { Ending } from './ending'
import { sayFailure } from './plain-failure'
import { runScript } from './run-script'
import { serve } from './serve'

const say = (sentence: string) => console.log(sentence)

type Manner = {
  developing: boolean /** Whether this process also does what is due in the background. */
  jobs: boolean
}

/**
 * Database, migrations, seed, build, server: whatever of it is not there yet.
 * Serves until a signal; says in a sentence what a person has to mend, and exits with 1.
 */
export async function start(root: string, { developing, jobs }: Manner): Promise<void> {
  let ending: Ending | undefined
  try {
    const settings = readSettings(process.env)
    ending = new Ending()
    await ensureClient(root)
    const database = await open(settings, ending)
    await Promise.all([
      fill(root, settings, database, ending),
      developing || ensureBuild(root, say, ending.signal),
    ])
    const [url, setUp] = await Promise.all([
      serve(root, developing, settings, ending),
      database.hasAdministrator ? '' : makeSetUpLink(root, ending),
    ])
    if (jobs) startJobs(database.url, url, ending)
    say(`ready on ${url}`)
    if (setUp) say(`There is no administrator yet. Set one up, within a day and once: ${url}${setUp}`)
  } catch (error) {
    if (ending?.signal.aborted) return
    sayFailure(error)
    if (ending) await ending.exit(1)
    process.exit(1)
  }
}

/** Nobody waits for them; they end before the database does. */
function startJobs(url: string, site: string, ending: Ending): void {
  const starting = startLinkJob({ url, site })
  ending.add(async () => (await starting)?.stop())
}

async function open(settings: Settings, ending: Ending): Promise<OpenDatabase> {
  const opening = openDatabase(settings, (sentence) => log.warn(sentence))
  ending.add(async () => {
    const database = await opening.catch(() => null)
    if (await database?.close()) say('PostgreSQL is stopped.')
  })
  const database = await opening
  if (database.embedded && database.reused)
    say('Found the PostgreSQL of this data directory running, and use it too.')
  if (database.migrated.length > 0) say(`The database is migrated (${database.migrated.join(', ')}).`)
  process.env.DATABASE_URL = database.url
  return database
}

async function fill(root: string, { ENTENTE_SEED }: Settings, { url }: OpenDatabase, ending: Ending) {
  const { signal } = ending
  await fillWhenEmpty(url, ENTENTE_SEED === 'none' ? 'relationships' : 'entries', async () => {
    if (ENTENTE_SEED !== 'none') say('Filling the empty database …')
    const { code } = await runScript(root, 'scripts/seed.ts', { args: [ENTENTE_SEED], signal })
    if (code !== 0)
      throw new CannotStart('The database could not be filled: see above. Start again to go on.')
  })
  await remakeSearch(root, url, ending)
}

/** What entries are found by was made in another way by the version before: it is made anew. */
async function remakeSearch(root: string, url: string, { signal }: Ending) {
  if ((await readSearchMadeAs(url)) === searchMadeAs) return
  say('Making the search texts of all entries anew …')
  const { code } = await runScript(root, 'scripts/remake-search.ts', { signal })
  if (code !== 0)
    throw new CannotStart('The search texts could not be made: see above. Start again to go on.')
}

/** @returns the path of the link; empty when an administrator was there meanwhile */
async function makeSetUpLink(root: string, { signal }: Ending): Promise<string> {
  const { code, output } = await runScript(root, 'scripts/set-up-link.ts', { signal, capture: true })
  if (code !== 0) throw new CannotStart('The link to set up an administrator could not be made: see above.')
  return output
}

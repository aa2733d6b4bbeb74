import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isDuplicate } from '../errors'
import { type Cluster, ensureCluster } from './cluster'
import { availableMemory, memoryFlags } from './memory'
import { addressOf, ensureRunning, stop } from './postmaster'

const database = 'entente'
/** Every process of ours holds this lock shared; who can have it alone is the last one. Spells "ente". */
const inUse = 0x656e7465

/** What the session of the process that opened the database calls itself. */
export const openerName = (pid: number) => `entente ${pid}`

export interface EmbeddedDatabase {
  url: string
  /** A server was running on the data already. */
  reused: boolean
  /** Ends our use, and the server when nobody else uses it. @returns whether the server was stopped */
  close(): Promise<boolean>
}

/**
 * Opens the PostgreSQL of the data directory: made, started or found running.
 * While it is open a server that dies is started again on the same port.
 * @param report gets a sentence when that happens
 */
export async function openEmbedded(
  dataDirectory: string,
  report: (sentence: string) => void,
): Promise<EmbeddedDatabase> {
  const cluster = await ensureCluster(dataDirectory)
  const { session, port, reused } = await join(cluster)
  let held = session
  let closing = false

  const watch = () =>
    held.once('end', async () => {
      if (closing) return
      report('PostgreSQL ended unexpectedly; starting it again.')
      held = await rejoin(cluster, port, report)
      watch()
      report('PostgreSQL runs again.')
    })
  watch()

  return {
    url: addressOf(cluster, port, database),
    reused,
    close: async () => {
      closing = true
      return leave(cluster, held)
    },
  }
}

/** Starts or finds the server and takes our share of it. */
async function join(cluster: Cluster, wantedPort?: number) {
  const flags = memoryFlags(availableMemory())
  for (;;) {
    const { port, reused } = await ensureRunning(cluster, flags, wantedPort)
    if (!reused) await createDatabase(cluster, port)
    const session = await connect(cluster, port).catch(() => null)
    const { rows } = (await session
      ?.query('SELECT pg_try_advisory_lock_shared($1) AS joined', [inUse])
      .catch(() => null)) ?? { rows: [] }
    if (session && rows[0]?.joined) return { session, port, reused }
    await session?.end().catch(() => {})
    await sleep(100) // its last user is just stopping it
  }
}

async function rejoin(
  cluster: Cluster,
  port: number,
  report: (sentence: string) => void,
): Promise<pg.Client> {
  for (;;) {
    try {
      return (await join(cluster, port)).session
    } catch (error) {
      report(`PostgreSQL could not be started again: ${(error as Error).message}`)
      await sleep(1000)
    }
  }
}

async function leave(cluster: Cluster, session: pg.Client): Promise<boolean> {
  try {
    await session.query('SELECT pg_advisory_unlock_shared($1)', [inUse])
    const { rows } = await session.query('SELECT pg_try_advisory_lock($1) AS last', [inUse])
    if (rows[0].last) await stop(cluster)
    return rows[0].last
  } finally {
    await session.end().catch(() => {})
  }
}

async function createDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = await connect(cluster, port, 'postgres')
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`)
  } catch (error) {
    if (!isDuplicate(error)) throw error
  } finally {
    await client.end()
  }
}

async function connect(cluster: Cluster, port: number, name = database): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: addressOf(cluster, port, name),
    application_name: openerName(process.pid),
    keepAlive: true,
  })
  client.on('error', () => {}) // followed by `end`
  await client.connect()
  return client
}

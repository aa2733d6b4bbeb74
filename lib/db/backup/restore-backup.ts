import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { bareTables } from '../bare-tables'
import { checkServer } from '../check-server'
import { connect } from '../connect'
import { codeOf } from '../errors'
import { type Migration, readMigrations, runMigration, waitForMigrations } from '../migrations'
import { damaged, unchanged } from './archive-file'
import { type Archive, checkArchive } from './check-archive'
import { Refused } from './refused'
import { dropEverything, leftBehind, listTables, quoted } from './tables'
import { copySettings } from './take-backup'

type Options = {
  /** Replace what the database holds. */
  replace: boolean
  /** The name of a connection that may stay: of the process that opened the database for us. */
  opener?: string
  migrations?: Migration[]
}

export type Restored = Archive & { /** Migrations that the archive lacked. */ migrated: string[] }

/**
 * Puts an archive into the database, after a look through all of it. One transaction: a process or a server that dies
 * meanwhile leaves what was there before. Tables are made as they were when the archive was taken, filled, and then
 * brought forward by the migrations that came since.
 * @throws Refused, CannotStart with one plain sentence; nothing was changed then
 */
export async function restoreBackup(url: string, file: string, options: Options): Promise<Restored> {
  const { migrations = readMigrations() } = options
  const archive = await checkArchive(
    file,
    migrations.map(({ name }) => name),
  )
  const client = await connect(url)
  try {
    await checkServer(client)
    await client.query('BEGIN')
    await client.query(copySettings)
    await client.query(`SET LOCAL lock_timeout = '10s'`)
    await waitForMigrations(client)
    await refuseInUse(client, options.opener)
    await refuseFull(client, file, options.replace)
    const migrated = await replaceEverything(client, file, archive, migrations)
    await client.query('COMMIT')
    await client.query('ANALYZE')
    return { ...archive, migrated }
  } catch (error) {
    if (codeOf(error) === '55P03') throw inUse('somebody holds its tables')
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

const inUse = (how: string) =>
  new Refused(`The database is in use (${how}): stop Entente everywhere, then restore again. ${unchanged}`)

async function refuseInUse(client: pg.Client, opener = ''): Promise<void> {
  // Of other users' sessions an ordinary user sees that they are there; the server's own workers belong to nobody.
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND usesysid IS NOT NULL AND coalesce(backend_type, 'client backend') = 'client backend'
       AND ($1 <> '' AND application_name = $1) IS NOT TRUE`,
    [opener],
  )
  const n = rows[0]?.n ?? 0
  if (n > 0) throw inUse(n === 1 ? 'one other connection' : `${n} other connections`)
}

/** What a start makes by itself in an empty database. */
const madeByItself = ['_prisma_migrations', 'Site', 'Relationship', ...leftBehind]

async function refuseFull(client: pg.Client, file: string, replace: boolean): Promise<void> {
  if (replace) return
  for (const { name } of await listTables(client)) {
    if (madeByItself.includes(name)) continue
    const { rows } = await client.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM public.${quoted(name)}) AS found`,
    )
    if (rows[0]?.found)
      throw new Refused(
        `The database is not empty (there are rows in "${name}"): add --replace to put ${file} in place of all that it holds. ${unchanged}`,
      )
  }
}

async function replaceEverything(
  client: pg.Client,
  file: string,
  { head, manifest }: Archive,
  migrations: Migration[],
): Promise<string[]> {
  const before = await readVersion(client)
  await dropEverything(client)
  for (const migration of migrations.filter(({ name }) => head.migrations.includes(name)))
    await runMigration(client, migration)
  const putBack = await bareTables(client)
  await loadTables(client, file, manifest, migrations)
  await putBack()
  for (const [name, last] of Object.entries(manifest.sequences))
    if (last !== null) await client.query('SELECT setval($1::regclass, $2)', [`public.${quoted(name)}`, last])
  await checkChain(client, file, manifest)
  const pending = migrations.filter(({ name }) => !head.migrations.includes(name))
  for (const migration of pending) await runMigration(client, migration, 'record')
  // A server that was asleep keeps answers by this number: it must not meet it again with other contents.
  if (before > 0n)
    await client.query('UPDATE "Site" SET version = greatest(version, $1::bigint) + 1', [String(before)])
  return pending.map(({ name }) => name)
}

async function readVersion(client: pg.Client): Promise<bigint> {
  const known = await client.query<{ found: boolean }>(
    `SELECT to_regclass('public."Site"') IS NOT NULL AS found`,
  )
  if (!known.rows[0]?.found) return 0n
  const { rows } = await client.query<{ version: string }>('SELECT version::text FROM public."Site"')
  return BigInt(rows[0]?.version ?? 0)
}

/** Reads the archive a second time; what changed since the first is noticed before anything is kept. */
async function loadTables(
  client: pg.Client,
  file: string,
  { tables }: Archive['manifest'],
  migrations: Migration[],
): Promise<void> {
  const made = new Map((await listTables(client)).map((table) => [table.name, table.columns]))
  const names = [...made.keys()].map((name) => `public.${quoted(name)}`)
  await client.query(`TRUNCATE ${names.join(', ')}`) // what migrations put there is in the archive
  for (const [name, { columns }] of Object.entries(tables))
    if (!columns.every((column) => made.get(name)?.includes(column)))
      throw damaged(file, `the columns of the table ${name}`)
  let filling: { table: string; copy: CopyStreamQuery; done: Promise<void> } | null = null
  const finish = async () => {
    if (!filling) return
    filling.copy.end()
    await filling.done
  }
  await checkArchive(
    file,
    migrations.map(({ name }) => name),
    async (table, data) => {
      if (filling?.table !== table) {
        await finish()
        const columns = tables[table]?.columns.map(quoted).join(', ')
        const copy = client.query(copyFrom(`COPY public.${quoted(table)} (${columns}) FROM STDIN`))
        const done = finished(copy)
        done.catch(() => {}) // told by the next wait
        filling = { table, copy, done }
      }
      if (!filling.copy.write(data)) await Promise.race([drained(filling.copy), filling.done])
    },
  )
  await finish()
}

const drained = (copy: CopyStreamQuery) => new Promise<void>((resolve) => copy.once('drain', resolve))

async function checkChain(client: pg.Client, file: string, { chain }: Archive['manifest']): Promise<void> {
  const { rows } = await client.query<{ length: number; head: string; revisions: number; newest: string }>(
    `SELECT "chainLength" AS length, "chainHead" AS head, (SELECT count(*)::int FROM "Revision") AS revisions,
       coalesce((SELECT hash FROM "Revision" ORDER BY position DESC LIMIT 1), '') AS newest FROM "Site"`,
  )
  const found = rows[0]
  const whole = found?.length === chain.length && found.revisions === chain.length
  if (!whole || found.head !== chain.head || found.newest !== chain.head)
    throw damaged(file, 'the chain of revisions')
}

import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'

export const migrationsFolder = path.join(process.cwd(), 'prisma/migrations')

export interface Migration {
  name: string
  sql: string
}

/** What stands between a database and the migrations of this version. */
export interface MigrationState {
  /** In order; empty when the database is up to date. */
  pending: Migration[]
  applied: string[]
  /** Applied, but not among ours: the database is another program's or a later version's. */
  unknown: string[]
}

// Prisma's own table, so that `prisma migrate` goes on where we stopped and the other way round.
const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/** Prisma's own number for it. */
const migrating = 72707369

/** @returns the migrations of the folder, oldest first */
export function readMigrations(folder = migrationsFolder): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Asks the database; @returns rows */
type Ask = <Row>(sql: string) => Promise<Row[]>

export async function readMigrationState(ask: Ask, migrations = readMigrations()): Promise<MigrationState> {
  const [table] = await ask<{ found: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`,
  )
  const rows = table?.found ? await ask<{ name: string }>(appliedSql) : []
  const applied = rows.map(({ name }) => name)
  return {
    applied,
    pending: migrations.filter(({ name }) => !applied.includes(name)),
    unknown: applied.filter((name) => !migrations.some((one) => one.name === name)),
  }
}

/** Asks by a client of `pg`. */
export const asking =
  (client: Pick<pg.ClientBase, 'query'>): Ask =>
  async <Row>(sql: string) =>
    (await client.query(sql)).rows as Row[]

const appliedSql = `SELECT migration_name AS name FROM "_prisma_migrations"
  WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`

/** Nobody else migrates meanwhile: neither another start nor a developer. */
export async function withMigrationLock<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('SELECT pg_advisory_lock($1)', [migrating])
  try {
    return await work()
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [migrating])
  }
}

/** The same until the end of a transaction. */
export const waitForMigrations = (client: Pick<pg.ClientBase, 'query'>) =>
  client.query('SELECT pg_advisory_xact_lock($1)', [migrating])

/**
 * Applies what is pending, each migration and its record in one transaction: a process killed meanwhile leaves
 * nothing half done. (`prisma migrate deploy` records beside the transaction and then asks a person to decide.)
 * @returns the names of what was applied
 */
export function applyMigrations(client: pg.ClientBase, migrations = readMigrations()): Promise<string[]> {
  return withMigrationLock(client, async () => {
    const { pending } = await readMigrationState(asking(client), migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  })
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await runMigration(client, migration, 'record')
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`The migration ${migration.name} failed and was undone: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/** Runs a migration in the transaction that its caller has opened. @param record whether it is to count as applied */
export async function runMigration(
  client: Pick<pg.ClientBase, 'query'>,
  { name, sql }: Migration,
  record?: 'record',
): Promise<void> {
  await client.query(createTable)
  await client.query(sql)
  if (!record) return
  const checksum = createHash('sha256').update(sql).digest('hex')
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  )
}

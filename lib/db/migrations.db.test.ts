import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { applyMigrations, asking, migrationsFolder, readMigrationState, readMigrations } from './migrations'
import { freshDatabase } from './testing'

async function emptyDatabase() {
  const { url } = await freshDatabase('template0')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  return { url, client }
}

const prisma = path.resolve('node_modules/prisma/build/index.js')

test('the schema is what the migrations make', { timeout: 60_000 }, async () => {
  const { url } = await emptyDatabase()
  const ends = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema']
  const { stdout } = await promisify(execFile)(process.execPath, [prisma, 'migrate', 'diff', ...ends], {
    env: { ...process.env, DATABASE_URL: url },
  })
  expect(stdout).toContain('No difference detected')
})

test('Prisma takes a database that we migrated as migrated', { timeout: 60_000 }, async () => {
  const { url, client } = await emptyDatabase()
  await applyMigrations(client)
  const { stdout } = await promisify(execFile)(process.execPath, [prisma, 'migrate', 'status'], {
    env: { ...process.env, DATABASE_URL: url },
  })
  expect(stdout).toContain('Database schema is up to date')
})

test('migrating twice changes nothing', async () => {
  const { client } = await emptyDatabase()
  const names = readMigrations().map(({ name }) => name)
  expect(await applyMigrations(client)).toEqual(names)
  expect(await applyMigrations(client)).toEqual([])
  expect(await readMigrationState(asking(client))).toEqual({ applied: names, pending: [], unknown: [] })
})

// Beside each later migration stands before.sql: rows as a database of the previous migration holds them.
test.each(
  readMigrations()
    .slice(1)
    .map(({ name }, index) => ({ name, index: index + 1 })),
)('$name applies to a database with data in it', async ({ name, index }) => {
  const before = path.join(migrationsFolder, name, 'before.sql')
  expect(existsSync(before), `${before} is missing`).toBe(true)
  const { client } = await emptyDatabase()
  const migrations = readMigrations()
  await applyMigrations(client, migrations.slice(0, index))
  await client.query(readFileSync(before, 'utf8'))
  expect(await applyMigrations(client, migrations.slice(0, index + 1))).toEqual([name])
})

test('a migration that fails leaves nothing behind, and what went before it stays', async () => {
  const { client } = await emptyDatabase()
  const good = { name: '1_good', sql: 'CREATE TABLE good (a int)' }
  const bad = { name: '2_bad', sql: 'CREATE TABLE half (a int); INSERT INTO missing VALUES (1)' }
  await expect(applyMigrations(client, [good, bad])).rejects.toThrow(
    'The migration 2_bad failed and was undone',
  )
  const { rows } = await client.query(`SELECT to_regclass('good') AS good, to_regclass('half') AS half`)
  expect(rows[0]).toEqual({ good: 'good', half: null })
  expect(await readMigrationState(asking(client), [good, bad])).toMatchObject({
    applied: ['1_good'],
    pending: [bad],
  })
})

test('two processes that migrate at once do it once', async () => {
  const { url, client } = await emptyDatabase()
  const other = new pg.Client({ connectionString: url })
  await other.connect()
  const done = await Promise.all([applyMigrations(client), applyMigrations(other)])
  await other.end()
  expect(done.flat()).toEqual(readMigrations().map(({ name }) => name))
})

import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from './open-database'

const server = (database: string, user?: string, password = '') => {
  const url = new URL(inject('testServer'))
  url.pathname = `/${database}`
  if (user) Object.assign(url, { username: user, password })
  return url.toString()
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

/** A database made with the options, in which the SQL was run. */
async function database(options = '', sql = '') {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await ask(server('postgres'), `CREATE DATABASE ${name} TEMPLATE template0 ${options}`)
  onTestFinished(() => void ask(server('postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  if (sql) await ask(server(name), sql)
  return name
}

const open = (url: string) => openDatabase({ DATABASE_URL: url, ENTENTE_DATA: 'unused' }, () => {})

async function refusal(url: string): Promise<string> {
  const error = await open(url).then(
    () => null,
    (error: Error) => error,
  )
  expect(error?.name).toBe('CannotStart')
  expect(error?.message).toMatch(/^[^\n]+\.$/)
  return error?.message ?? ''
}

async function expectUntouched(name: string, tables: string[] = []) {
  const { rows } = await ask(
    server(name),
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public'
     UNION ALL SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'`,
  )
  expect(rows.map(({ tablename }) => tablename)).toEqual(tables)
}

test('an empty database is migrated, and taken as it is the next time', async () => {
  const url = server(await database())
  expect((await open(url)).migrated).not.toEqual([])
  expect(await open(url)).toMatchObject({ migrated: [], embedded: false, hasAdministrator: false })
})

test('a server that is not there', async () => {
  expect(await refusal('postgresql://me@127.0.0.1:9/entente')).toMatch(
    /at 127.0.0.1:9 cannot be reached \(ECONNREFUSED\)/,
  )
})

test('a wrong password, which is not repeated', async () => {
  const said = await refusal(server(await database(), 'entente', 'wrong-one'))
  expect(said).toMatch(/refused the password or the user "entente"/)
  expect(said).not.toContain('wrong-one')
})

test('a database that does not exist', async () => {
  expect(await refusal(server('nowhere'))).toMatch(/has no database "nowhere"/)
})

test.each([
  ['tables of another program', 'CREATE TABLE shop (a int)', ['shop']],
  [
    'migrations of another program',
    `CREATE TABLE _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz);
     INSERT INTO _prisma_migrations VALUES ('20200101000000_shop', now())`,
    ['_prisma_migrations'],
  ],
])('%s', async (_case, sql, tables) => {
  const name = await database('', sql)
  expect(await refusal(server(name))).toMatch(/holds tables of something else/)
  await expectUntouched(name, tables)
})

test('a database of a later version', async () => {
  const name = await database()
  await open(server(name))
  await ask(
    server(name),
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`,
  )
  expect(await refusal(server(name))).toMatch(
    /written by a later version of Entente \(29990101000000_later\)/,
  )
})

test.each([
  ['SQL_ASCII', `ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`, /has the encoding SQL_ASCII/],
  [
    'a locale that sees no Chinese',
    `ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`,
    /has LC_CTYPE C, .*sees no Chinese/,
  ],
])('%s', async (_case, options, said) => {
  const name = await database(options)
  expect(await refusal(server(name))).toMatch(said)
  await expectUntouched(name)
})

test('a read-only database', async () => {
  const name = await database()
  await ask(server('postgres'), `ALTER DATABASE ${name} SET default_transaction_read_only = on`)
  expect(await refusal(server(name))).toMatch(/is read-only/)
})

test('a user who may not create tables, and one who may not write', async () => {
  const role = `reader_${randomUUID().slice(0, 8)}`
  await ask(server('postgres'), `CREATE ROLE ${role} LOGIN PASSWORD 'pw'`)
  const empty = await database()
  expect(await refusal(server(empty, role, 'pw'))).toMatch(/may not create tables/)
  await expectUntouched(empty)
  const full = await database()
  await open(server(full))
  expect(await refusal(server(full, role, 'pw'))).toMatch(/may not read and write the tables/)
})

test('a server older than PostgreSQL 15', async () => {
  // The version that the server states, put before the real one.
  const name = await database(
    '',
    `CREATE SCHEMA old; CREATE FUNCTION old.current_setting(name text) RETURNS text LANGUAGE sql
     AS $$ SELECT CASE name WHEN 'server_version_num' THEN '140011' ELSE pg_catalog.current_setting(name) END $$`,
  )
  await ask(server('postgres'), `ALTER DATABASE ${name} SET search_path = old, pg_catalog, public`)
  expect(await refusal(server(name))).toMatch(/is PostgreSQL 14: 15 or later is needed/)
})

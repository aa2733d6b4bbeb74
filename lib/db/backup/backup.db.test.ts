import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { givenWorld } from '@/lib/testing/world'
import { db } from '../client'
import { applyMigrations, asking, readMigrationState, readMigrations } from '../migrations'
import { createDatabase } from '../testing'
import { writeArchive } from './archive-file'
import { checkArchive } from './check-archive'
import { format, headName } from './manifest'
import { restoreBackup } from './restore-backup'
import { leftBehind, listTables } from './tables'
import { takeBackup } from './take-backup'

const source = () => process.env.DATABASE_URL ?? ''
const known = readMigrations().map(({ name }) => name)
const folder = mkdtempSync(path.join(tmpdir(), 'entente-backup-'))
const whole = path.join(folder, 'whole.entente')
const place = (name: string) => path.join(folder, name)
const replace = { replace: true }
const keep = { replace: false }

async function emptyDatabase(template = 'template0') {
  const { url, drop } = await createDatabase(template)
  onTestFinished(drop)
  return url
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

/** Table → number and hash of its rows in order, by a way that backups do not take. */
async function contents(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const found: Record<string, string> = {}
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text COLLATE "C")), '') AS sum FROM "${name}" t`,
      )
      found[name] = rows[0].sum
    }
    return found
  } finally {
    await client.end()
  }
}

const travelling = (tables: Record<string, string>) =>
  Object.fromEntries(Object.entries(tables).filter(([name]) => !leftBehind.includes(name)))

/** Everything that holds the schema together. */
const shapeOf = async (url: string) =>
  (
    await ask(
      url,
      `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS it FROM pg_constraint
         WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
       UNION ALL SELECT pg_get_triggerdef(oid) || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`,
    )
  ).rows.map(({ it }) => it)

const adam = '00000000-0000-7000-8000-000000000001'

beforeAll(async () => {
  await givenWorld()
  await db.person.create({
    data: { id: adam, email: 'adam@example.org', role: 'admin', passwordHash: 'x\\y\tz' },
  })
  await db.session.create({
    data: { idHash: Buffer.from([0, 255]), personId: adam, epoch: 0, expiresAt: new Date('2099-01-01') },
  })
  await takeBackup(source(), whole, '0.1.0')
  return () => rmSync(folder, { recursive: true })
})

test('what is restored is equal table by table, and the schema is whole again', async () => {
  const target = await emptyDatabase()
  await restoreBackup(target, whole, keep)
  const [before, after] = [await contents(source()), await contents(target)]
  expect(travelling(after)).toEqual(travelling(before))
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect(await shapeOf(target)).toEqual(await shapeOf(source()))
  expect(Object.values(after).filter((sum) => !sum.startsWith('0 ')).length).toBeGreaterThan(20)
})

test('people come along, their sessions stay behind; only its owner may read the archive', async () => {
  const target = await emptyDatabase()
  await restoreBackup(target, whole, keep)
  const { rows } = await ask(target, 'SELECT email, "passwordHash" FROM "Person"')
  expect(rows).toEqual([{ email: 'adam@example.org', passwordHash: 'x\\y\tz' }])
  expect((await ask(target, 'SELECT FROM "Session"')).rowCount).toBe(0)
  expect((await db.session.findMany()).length).toBe(1)
  expect(statSync(whole).mode & 0o777).toBe(0o600)
  const tables = (await ask(target, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).rows
  expect(tables.map(({ tablename }) => tablename)).toEqual(expect.arrayContaining([...leftBehind]))
})

test('one moment while people publish: whole history, and what was acknowledged before', {
  timeout: 180_000,
}, async () => {
  const busy = await emptyDatabase('template_entente')
  const acknowledged: string[] = []
  const writers = [1, 2].map(() => {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'lib/testing/publish-endlessly.ts'],
      { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DATABASE_URL: busy } },
    )
    child.stdout
      .setEncoding('utf8')
      .on('data', (text: string) => acknowledged.push(...text.trim().split('\n')))
    return child
  })
  onTestFinished(() => {
    for (const child of writers) child.kill('SIGKILL')
  })
  for (const child of writers) await once(child.stdout, 'data')
  for (const n of [1, 2, 3]) {
    const before = [...acknowledged]
    const taken = await takeBackup(busy, place(`busy-${n}`), '0.1.0')
    const target = await emptyDatabase()
    await restoreBackup(target, place(`busy-${n}`), keep)
    const again = await takeBackup(target, place('again'), '0.1.0')
    expect(again).toEqual(taken)
    const { rows } = await ask(
      target,
      `SELECT array_agg(e.slug) AS slugs, (SELECT count(*)::int FROM "Entry") AS entries,
         (SELECT count(*)::int FROM "Revision") AS revisions, (SELECT count(*)::int FROM "Facet") AS facets,
         (SELECT "chainLength" FROM "Site") AS chain, (SELECT count(*)::int FROM "Proposal") AS proposals
       FROM "Entry" e WHERE e.kind = 'project'`,
    )
    const [{ slugs, entries, revisions, facets, chain, proposals }] = rows
    expect(before.filter((slug) => !slugs.includes(slug))).toEqual([])
    expect({ entries, revisions, facets, chain }).toEqual({
      entries: slugs.length * 3,
      revisions: slugs.length * 3,
      facets: slugs.length * 3,
      chain: slugs.length * 3,
    })
    expect(proposals).toBe(slugs.length)
  }
  expect(acknowledged.length).toBeGreaterThan(6)
})

test('a database with something in it is only replaced when told so, and its version goes on', async () => {
  const target = await emptyDatabase('template_entente')
  await ask(target, `INSERT INTO "Relationship" VALUES ('x', 'AA', 'BB')`)
  await restoreBackup(target, whole, keep) // what a start makes by itself does not count
  const before = await contents(target)
  await expect(restoreBackup(target, whole, keep)).rejects.toThrow(
    /^The database is not empty \(there are rows in "\w+"\): add --replace .* Nothing was changed\.$/,
  )
  expect(await contents(target)).toEqual(before)

  await ask(target, `UPDATE "Site" SET version = 900; DELETE FROM "Person"`)
  await restoreBackup(target, whole, replace)
  const { Site: _, ...others } = await contents(target)
  expect({ ...others, Site: before.Site }).toEqual(before)
  expect((await ask(target, 'SELECT version::int FROM "Site"')).rows[0].version).toBe(901)
})

test('a database in use is left alone', async () => {
  const target = await emptyDatabase('template_entente')
  const other = new pg.Client({ connectionString: target, application_name: 'entente 7' })
  await other.connect()
  await expect(restoreBackup(target, whole, keep)).rejects.toThrow(
    'The database is in use (one other connection): stop Entente everywhere, then restore again. Nothing was changed.',
  )
  await restoreBackup(target, whole, { ...keep, opener: 'entente 7' })
  await other.end()
})

test('the tables of another program are left alone', async () => {
  const target = await emptyDatabase()
  await ask(target, 'CREATE TABLE invoices (n int)')
  await expect(restoreBackup(target, whole, replace)).rejects.toThrow(/holds tables of something else/)
  await expect(takeBackup(target, place('none'), '0.1.0')).rejects.toThrow(/^There is nothing to back up/)
  expect((await ask(target, 'SELECT FROM invoices')).rowCount).toBe(0)
  expect(existsSync(place('none'))).toBe(false)
})

test('an ordinary owner of a database may restore', async () => {
  const name = `owner_${process.pid}`
  await ask(inject('testServer'), `CREATE ROLE ${name} LOGIN PASSWORD 'secret'`)
  onTestFinished(async () => void (await ask(inject('testServer'), `DROP ROLE ${name}`)))
  const target = new URL(await emptyDatabase())
  await ask(inject('testServer'), `ALTER DATABASE ${target.pathname.slice(1)} OWNER TO ${name}`)
  ;[target.username, target.password] = [name, 'secret']
  await restoreBackup(target.toString(), whole, keep)
  await restoreBackup(target.toString(), whole, replace)
  expect((await ask(target.toString(), 'SELECT FROM "Entry"')).rowCount).toBe(await db.entry.count())
})

const unharmed = async (file: string, sentence: RegExp) => {
  const target = await emptyDatabase('template_entente')
  const before = await contents(target)
  const error = await restoreBackup(target, file, replace).catch((error) => error)
  expect(error, path.basename(file)).toMatchObject({
    name: 'Refused',
    message: expect.stringMatching(sentence),
  })
  expect(error.message).not.toContain('\n')
  expect(await contents(target)).toEqual(before)
}

test.each([0.1, 0.5, 0.9, 0.999])('an archive cut off after %d of it is refused', async (part) => {
  copyFileSync(whole, place('cut'))
  truncateSync(place('cut'), Math.floor(statSync(whole).size * part))
  await unharmed(place('cut'), /cut is cut off: copy it again .* Nothing was changed\.$/)
})

test('an archive in which any byte was altered is refused', async () => {
  const bytes = readFileSync(whole)
  // The first ten are the header of gzip: date and system, which mean nothing.
  for (let at = 10; at < bytes.length; at += Math.floor(bytes.length / 40)) {
    const altered = Buffer.from(bytes)
    altered[at] = (altered[at] ?? 0) ^ 0x10
    writeFileSync(place('altered'), altered)
    const error = await checkArchive(place('altered'), known).catch((error) => error)
    expect(error, `byte ${at}`).toMatchObject({ name: 'Refused' })
  }
  await unharmed(place('altered'), /altered is (damaged|cut off|not a backup).* Nothing was changed\.$/)
})

test('a whole archive with other rows than its list of contents says is refused', async () => {
  const parts: [string, Buffer][] = []
  const { readArchive } = await import('./archive-file')
  for await (const { name, data } of readArchive(whole)) parts.push([name, data])
  await writeArchive(place('edited'), new Date(), async (add) => {
    for (const [name, data] of parts)
      await add(name, name.includes('/Person/') ? Buffer.from(data.toString().replace('adam', 'evil')) : data)
  })
  await unharmed(place('edited'), /edited is damaged \(the table Person\)/)
})

test('what is no archive, or lies nowhere, is refused', async () => {
  writeFileSync(place('letter'), 'Dear all')
  writeFileSync(place('letter.gz'), gzipSync('Dear all, '.repeat(200)))
  writeFileSync(place('nothing'), '')
  await writeArchive(place('other.tar.gz'), new Date(), (add) => add('letter', Buffer.from('Dear all')))
  await unharmed(place('letter'), /letter is not a backup of Entente/)
  await unharmed(place('letter.gz'), /letter.gz is not a backup of Entente/)
  await unharmed(place('other.tar.gz'), /other.tar.gz is not a backup of Entente/)
  await unharmed(place('nothing'), /nothing is (cut off|not a backup of Entente)/)
  await unharmed(place('missing'), /^There is no file .*missing\. Nothing was changed\.$/)
})

test('an archive of a later version is refused', async () => {
  const target = await emptyDatabase()
  await expect(restoreBackup(target, whole, { ...keep, migrations: [] })).rejects.toThrow(
    /whole.entente was written by a later version of Entente \(0\.1\.0, \d+_first\): bring this one up to it/,
  )
  await writeArchive(place('later'), new Date(), (add) =>
    add(headName, Buffer.from(JSON.stringify({ format: format + 1, program: '9.0.0', tables: [] }))),
  )
  await unharmed(place('later'), /was written by a later version of Entente \(9\.0\.0\)/)
})

test('an archive of the first version is brought forward by every migration since', async () => {
  const first = readMigrations().slice(0, 1)
  const old = await emptyDatabase()
  const client = new pg.Client({ connectionString: old })
  await client.connect()
  await applyMigrations(client, first)
  await client.query(`INSERT INTO "Person" (id, email, role) VALUES ('${adam}', 'old@example.org', 'editor')`)
  await takeBackup(old, place('old'), '0.1.0')
  await client.end()
  const later = {
    name: '99990101000000_nickname',
    sql: `ALTER TABLE "Person" ADD nickname text; UPDATE "Person" SET nickname = split_part(email, '@', 1)`,
  }
  const target = await emptyDatabase()
  const migrations = [...readMigrations(), later]
  const { migrated } = await restoreBackup(target, place('old'), { ...keep, migrations })
  expect(migrated).toEqual([...known.slice(1), later.name])
  expect((await ask(target, 'SELECT email, nickname FROM "Person"')).rows).toEqual([
    { email: 'old@example.org', nickname: 'old' },
  ])
  const reader = new pg.Client({ connectionString: target })
  await reader.connect()
  expect(await readMigrationState(asking(reader), migrations)).toMatchObject({ pending: [], unknown: [] })
  await reader.end()
})

test('sequences go on where they were', async () => {
  const numbers = {
    name: '99990101000000_numbers',
    sql: 'CREATE TABLE "Ticket" (n serial PRIMARY KEY, word text)',
  }
  const migrations = [...readMigrations(), numbers]
  const from = await emptyDatabase('template_entente')
  const client = new pg.Client({ connectionString: from })
  await client.connect()
  await applyMigrations(client, migrations)
  await client.query(`INSERT INTO "Ticket" (word) SELECT 'w' FROM generate_series(1, 7)`)
  await client.end()
  await takeBackup(from, place('numbers'), '0.1.0')
  const target = await emptyDatabase()
  await restoreBackup(target, place('numbers'), { ...keep, migrations })
  expect((await ask(target, `INSERT INTO "Ticket" (word) VALUES ('w') RETURNING n`)).rows[0].n).toBe(8)
})

const command = (script: string, args: string[], url: string) => {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DATABASE_URL: url },
  })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, said })) }
}

async function until(holds: () => Promise<boolean> | boolean) {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 2000) throw new Error('never')
    await sleep(5)
  }
}

test('a backup killed in the middle leaves no file of its name, and the next one clears up', async () => {
  const busy = await emptyDatabase('template_entente')
  const holder = new pg.Client({ connectionString: busy })
  await holder.connect()
  await holder.query('BEGIN; LOCK "Source"') // one of the last tables: the backup waits there
  const file = place('killed')
  const { child, ended } = command('scripts/backup.ts', [file], busy)
  await until(() => readdirSync(folder).some((name) => name.startsWith('killed.unfinished-')))
  child.kill('SIGKILL')
  await ended
  expect(existsSync(file)).toBe(false)
  await holder.end()
  await takeBackup(busy, file, '0.1.0')
  expect(readdirSync(folder).filter((name) => name.startsWith('killed'))).toEqual(['killed'])
})

test('a restore killed in the middle leaves what was there before', { timeout: 180_000 }, async () => {
  const target = await emptyDatabase('template_entente')
  await restoreBackup(target, whole, keep)
  await ask(target, `UPDATE "Person" SET name = 'Before'`)
  const before = await contents(target)
  const name = new URL(target).pathname.slice(1)
  const watcher = new pg.Client({ connectionString: inject('testServer') })
  await watcher.connect()
  onTestFinished(() => watcher.end())
  const running = async (query: string) =>
    (await watcher.query(`SELECT FROM pg_stat_activity WHERE datname = $1 AND query LIKE $2`, [name, query]))
      .rowCount !== 0
  for (const moment of ['TRUNCATE%', 'COPY%', 'ALTER TABLE%ADD CONSTRAINT%']) {
    const { child, ended } = command('scripts/restore.ts', [whole, '--replace'], target)
    await until(() => running(moment))
    child.kill('SIGKILL')
    expect((await ended).code).toBeNull()
    await until(async () => !(await running('%')))
    expect(await contents(target)).toEqual(before)
  }
})

test('the commands say what is wrong in one line, and end with 1', { timeout: 180_000 }, async () => {
  const target = await emptyDatabase('template_entente')
  appendFileSync(place('letter'), 'Dear all')
  expect(await command('scripts/restore.ts', [place('letter')], target).ended).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^.*letter is not a backup of Entente[^\n]*\n$/),
  })
  expect(await command('scripts/restore.ts', [], target).ended).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^npm run restore -- FILE/),
  })
  expect(await command('scripts/backup.ts', ['/nowhere/at/all'], target).ended).toMatchObject({
    code: 1,
    said: 'There is no folder /nowhere/at: make it, or give another place.\n',
  })
  expect(await command('scripts/restore.ts', [whole], target).ended).toEqual({ code: 0, said: '' })
})

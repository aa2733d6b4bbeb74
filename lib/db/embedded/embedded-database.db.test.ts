import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../open-database'

function dataDirectory() {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-embedded-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function openIn(folder: string, report: string[] = []) {
  const opening = openDatabase({ ENTENTE_DATA: folder }, (sentence) => report.push(sentence))
  onTestFinished(async () => void (await (await opening).close().catch(() => {})))
  return opening
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

const pidFile = (folder: string) => path.join(folder, 'postgres/postmaster.pid')
const postmaster = (folder: string) => Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0])
const isRunning = (folder: string) => readdirSync(path.join(folder, 'postgres')).includes('postmaster.pid')

async function until<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries > 100) throw error
      await sleep(50)
    }
  }
}

test('a new database is closed to everybody without its password, and sees Chinese', async () => {
  const folder = dataDirectory()
  const { url } = await openIn(folder)
  const address = new URL(url)

  expect(statSync(path.join(folder, 'postgres')).mode & 0o777).toBe(0o700)
  const passwordFile = path.join(folder, 'postgres/password')
  expect(statSync(passwordFile).mode & 0o777).toBe(0o600)
  expect(readFileSync(passwordFile, 'utf8')).toBe(address.password)

  address.password = 'guess'
  await expect(ask(address.toString(), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
  const { rows } = await ask(
    url,
    `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
       current_setting('fsync') AS fsync, cardinality(show_trgm('马中')) > 0 AS chinese,
       (SELECT array_agg(DISTINCT auth_method) FROM pg_hba_file_rules) AS methods`,
  )
  expect(rows[0]).toEqual({
    addresses: '127.0.0.1',
    sockets: '',
    fsync: 'on',
    chinese: true,
    methods: ['scram-sha-256'],
  })
})

test('two starts at once on nothing share one database; the last to leave stops it', async () => {
  const folder = dataDirectory()
  const [one, two] = await Promise.all([openIn(folder), openIn(folder)])
  expect(one.url).toBe(two.url)
  expect([...one.migrated, ...two.migrated].length).toBe(new Set([...one.migrated, ...two.migrated]).size)
  expect(await one.close()).toBe(false)
  await ask(two.url, 'SELECT 1')
  expect(await two.close()).toBe(true)
  expect(isRunning(folder)).toBe(false)
})

test('a killed server is started again at the same address, with every acknowledged write', async () => {
  const folder = dataDirectory()
  const report: string[] = []
  const { url, close } = await openIn(folder, report)
  await ask(url, 'CREATE TABLE written (n int)')
  let acknowledged = 0
  const writing = (async () => {
    for (;;) {
      await ask(url, `INSERT INTO written VALUES (${acknowledged})`)
      acknowledged++
    }
  })().catch(() => {})
  await sleep(150)
  process.kill(postmaster(folder), 'SIGKILL')
  await writing
  const { rows } = await until(() => ask(url, 'SELECT count(*)::int AS n FROM written'))
  expect(acknowledged).toBeGreaterThan(0)
  expect(rows[0].n).toBeGreaterThanOrEqual(acknowledged)
  await until(async () => expect(report).toContain('PostgreSQL runs again.'))
  expect(await close()).toBe(true)
})

test('a server that outlived its launcher is found and used', async () => {
  const folder = dataDirectory()
  const script = path.join(folder, 'wait.ts')
  writeFileSync(script, `console.log('open'); setTimeout(() => {}, 3000)`)
  const launcher = spawn('node', ['scripts/with-database.mjs', script], {
    env: { ...process.env, DATABASE_URL: '', ENTENTE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(launcher.stdout, 'data')
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  const before = postmaster(folder)
  const { reused } = await openIn(folder)
  expect(reused).toBe(true)
  expect(postmaster(folder)).toBe(before)
})

test('the number of a dead server that now belongs to another process does not matter', async () => {
  const folder = dataDirectory()
  const first = await openIn(path.relative('.', folder))
  const lines = readFileSync(pidFile(folder), 'utf8').split('\n')
  await first.close()
  writeFileSync(pidFile(folder), [process.pid, ...lines.slice(1)].join('\n'))
  expect((await openIn(folder)).reused).toBe(false)
})

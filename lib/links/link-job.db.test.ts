import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import PgBoss from 'pg-boss'
import { expect, onTestFinished, test } from 'vitest'
import { db } from '@/lib/db/client'
import { asking, readMigrationState } from '@/lib/db/migrations'
import { freshDatabase } from '@/lib/db/testing'
import { givenPublished, newSource } from '@/lib/testing/given'
import { startLinkJob } from './link-job'

const url = () => process.env.DATABASE_URL ?? ''
const site = 'https://entente.example.org'

const connections = async (): Promise<number> => {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'entente jobs'`
  return row?.n ?? 0
}

test('two instances begin at once on a new database, one of them works, and both end without a trace', {
  timeout: 60_000,
}, async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers['user-agent'] ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const source = newSource({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` })
  await givenPublished(source)
  const looking = { mayConnect: () => true }

  const jobs = await Promise.all([1, 2, 3].map(() => startLinkJob({ url: url(), site, looking })))
  expect(jobs).not.toContain(null)
  const [{ n } = { n: 0 }] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM jobs.schedule`
  expect(n).toBe(1)

  const boss = await new PgBoss({ connectionString: url(), schema: 'jobs' }).start()
  await Promise.all([boss.send('check-links', {}), boss.send('check-links', {})])
  await boss.stop({ graceful: false })
  jobs.push(await startLinkJob({ url: url(), site, looking }))
  await expect.poll(() => db.linkCheck.count(), { timeout: 20_000 }).toBe(1)
  expect(asked).toEqual([`Entente link check (+${site})`])

  const before = Date.now()
  await Promise.all(jobs.map((job) => job?.stop()))
  expect(Date.now() - before).toBeLessThan(3000)
  await expect.poll(connections).toBe(0)
})

test('a stop in the middle of a look is quick', { timeout: 60_000 }, async () => {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    silent.closeAllConnections()
    silent.close()
  })
  const reached = new Promise<void>((resolve) => silent.once('connection', () => resolve()))
  await givenPublished(newSource({ url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/` }))
  const boss = await new PgBoss({ connectionString: url(), schema: 'jobs' }).start()
  await boss.createQueue('check-links', { name: 'check-links', policy: 'singleton' })
  await boss.send('check-links', {})
  await boss.stop({ graceful: false })
  const job = await startLinkJob({ url: url(), site, looking: { mayConnect: () => true } })
  await reached
  const before = Date.now()
  await job?.stop()
  expect(Date.now() - before).toBeLessThan(2000)
  await expect.poll(connections).toBe(0)
})

test('its schema is in the way neither of migrations nor of a second start', async () => {
  const { url: other, db: fresh } = await freshDatabase()
  const job = await startLinkJob({ url: other, site })
  expect(job).not.toBe(null)
  await job?.stop()
  const client = new pg.Client({ connectionString: other })
  await client.connect()
  onTestFinished(() => client.end())
  expect(await readMigrationState(asking(client))).toMatchObject({ pending: [], unknown: [] })
  const tables = await fresh.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public' AND tablename IN ('job', 'queue', 'schedule')`
  expect(tables[0]?.n).toBe(0)
  const again = await startLinkJob({ url: other, site })
  expect(again).not.toBe(null)
  await again?.stop()
})

test('where the database cannot be reached, it says so in the log and is in the way of nothing', async () => {
  expect(await startLinkJob({ url: 'postgresql://nobody@127.0.0.1:1/none', site })).toBe(null)
})

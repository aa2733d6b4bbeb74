import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ask, clusterFile, dataDirectory, launch, postmaster, ready, until } from '@/lib/testing/launch'

/** Writes until it fails; @returns how many writes were acknowledged */
async function writeUntilDeath(data: string): Promise<number> {
  const { rows } = await ask(data, 'SELECT count(*)::int AS n FROM "RateLimit"')
  let acknowledged: number = rows[0].n
  try {
    for (;;) {
      await ask(data, `INSERT INTO "RateLimit" (key, points) VALUES ('test:${acknowledged}', 1)`)
      acknowledged++
    }
  } catch {
    return acknowledged
  }
}

const countWrites = async (data: string): Promise<number> =>
  (await ask(data, 'SELECT count(*)::int AS n FROM "RateLimit"')).rows[0].n

test('one start, a second on the same data, and the end of both', { timeout: 180_000 }, async () => {
  const data = dataDirectory()
  const first = launch({ ENTENTE_DATA: data })
  const url = await ready(first)
  await until(() => expect(first.said()).toMatch(new RegExp(`${url}/set-up/[\\w-]{43}$`, 'm')))
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'alive' })

  const second = launch({ ENTENTE_DATA: data, PORT: new URL(url).port })
  const secondUrl = await ready(second)
  expect(second.said()).toContain('Found the PostgreSQL of this data directory running')
  expect(second.said()).toContain(
    `Port ${new URL(url).port} is taken, so this one serves on port ${new URL(secondUrl).port}.`,
  )

  // Both do what is due in the background, by one schedule; with no sources that is nothing.
  await until(async () => {
    const working = `SELECT count(DISTINCT pid)::int AS n FROM pg_stat_activity WHERE application_name = 'entente jobs'`
    expect((await ask(data, 'SELECT name FROM jobs.schedule')).rows).toEqual([{ name: 'check-links' }])
    expect((await ask(data, working)).rows[0].n).toBeGreaterThanOrEqual(2)
  })

  first.process.kill('SIGTERM')
  expect(await first.exited).toBe(0)
  expect(first.said()).not.toContain('PostgreSQL is stopped.')
  expect((await fetch(`${secondUrl}/readyz`)).status).toBe(200)

  second.process.kill('SIGINT')
  expect(await second.exited).toBe(0)
  expect(second.said()).toContain('PostgreSQL is stopped.')
  expect(existsSync(clusterFile(data, 'postmaster.pid'))).toBe(false)
})

test('pages name their card by a whole address, and the framework has nothing to say about them', {
  timeout: 180_000,
}, async () => {
  const started = launch({ ENTENTE_DATA: dataDirectory() })
  const url = await ready(started)
  await fetch(`${url}/no-such-page`)
  for (const address of ['/', '/zh/about']) {
    const page = await (await fetch(url + address)).text()
    const [, card] = /<meta property="og:image" content="([^"]+)"/.exec(page) ?? []
    expect(card?.startsWith(`${url}/_next/static/media/social-card.`), card).toBe(true)
    expect((await fetch(card ?? url)).headers.get('content-type')).toBe('image/png')
  }
  expect(started.said()).not.toMatch(/⚠|metadataBase/)
})

test('kill -9 of PostgreSQL, of the application and of both loses no acknowledged write', {
  timeout: 180_000,
}, async () => {
  const data = dataDirectory()
  const first = launch({ ENTENTE_DATA: data })
  const url = await ready(first)

  let writing = writeUntilDeath(data)
  await sleep(200)
  process.kill(Number(postmaster(data)[0]), 'SIGKILL')
  let acknowledged = await writing
  expect(acknowledged).toBeGreaterThan(0)
  await until(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200))
  expect(await countWrites(data)).toBeGreaterThanOrEqual(acknowledged)

  first.process.kill('SIGKILL')
  await first.exited
  const second = launch({ ENTENTE_DATA: data })
  await ready(second)
  expect(second.said()).toContain('Found the PostgreSQL of this data directory running')
  expect(await countWrites(data)).toBeGreaterThanOrEqual(acknowledged)

  writing = writeUntilDeath(data)
  await sleep(200)
  second.process.kill('SIGKILL')
  process.kill(Number(postmaster(data)[0]), 'SIGKILL')
  acknowledged = await writing
  await ready(launch({ ENTENTE_DATA: data }))
  expect(await countWrites(data)).toBeGreaterThanOrEqual(acknowledged)
})

test.each([
  ['PORT', 'eighty', /^PORT must be a number from 0 to 65535/],
  [
    'DATABASE_URL',
    'postgresql://me:pw@127.0.0.1:9/entente',
    /^The PostgreSQL at 127.0.0.1:9 cannot be reached \(ECONNREFUSED\)\.$/m,
  ],
])('a wrong %s ends the start with one plain sentence', async (name, value, sentence) => {
  const data = dataDirectory()
  const started = launch({ ENTENTE_DATA: data, [name]: value })
  expect(await started.exited).toBe(1)
  expect(started.said()).toMatch(sentence)
  expect(started.said().trim().split('\n')).toHaveLength(1)
  expect(existsSync(path.join(data, 'postgres'))).toBe(false)
})

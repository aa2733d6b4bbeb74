import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { db } from '@/lib/db/client'
import { changed, givenPublished, newSource } from '@/lib/testing/given'
import { checkLinks } from './check-links'
import { listDue } from './link-records'
import type { Looking } from './look-at'

const looking: Looking = {
  mayConnect: (address) => address === '127.0.0.1',
  userAgent: 'Entente link check',
  timeoutMs: 1000,
  turn: async () => {},
}

async function site(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function givenSource(url: string): Promise<string> {
  const source = newSource({ url })
  await givenPublished(source)
  return source.entryId
}

async function client() {
  const one = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await one.connect()
  onTestFinished(() => one.end())
  return one
}

const known = (sourceId: string) => db.linkCheck.findUnique({ where: { sourceId } })

beforeEach(async () => {
  // Sources of earlier tests are not due here.
  await db.$executeRaw`
    INSERT INTO "LinkCheck" ("sourceId", url, "checkedAt", status, "dueAt")
    SELECT id, url, now(), 200, now() + interval '1 year' FROM "Source" WHERE url IS NOT NULL
    ON CONFLICT ("sourceId") DO UPDATE SET "dueAt" = excluded."dueAt"`
})

test('what is seen is kept: alive, moved, gone, silent', async () => {
  const at = await site((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
    else response.writeHead(request.url === '/gone' ? 404 : 200).end()
  })
  const [alive, moved, gone] = [
    await givenSource(`${at}/a`),
    await givenSource(`${at}/old`),
    await givenSource(`${at}/gone`),
  ]
  const silent = await givenSource('http://127.0.0.1:1/')
  expect(await checkLinks(await client(), looking, 10)).toBe(4)
  expect(await known(alive)).toMatchObject({ status: 200, error: null, failures: 0, finalUrl: null })
  expect(await known(moved)).toMatchObject({ status: 200, finalUrl: `${at}/new` })
  expect(await known(gone)).toMatchObject({ status: 404, failures: 1, gone: 1, deadSince: null })
  expect(await known(silent)).toMatchObject({ status: null, error: 'refused', failures: 1 })
  expect(await checkLinks(await client(), looking, 10)).toBe(0)
})

test('a page that is gone is dead at the second look, and alive again when it is back', async () => {
  let status = 404
  const id = await givenSource(`${await site((_, response) => response.writeHead(status).end())}/page`)
  const again = async () => {
    await db.linkCheck.updateMany({ where: { sourceId: id }, data: { dueAt: new Date(0) } })
    await checkLinks(await client(), looking, 10)
    return known(id)
  }
  await checkLinks(await client(), looking, 10)
  expect((await again())?.deadSince).not.toBe(null)
  status = 200
  expect(await again()).toMatchObject({ deadSince: null, failures: 0, gone: 0 })
})

test('with no network of our own nothing is held against anybody', async () => {
  const ids = [await givenSource('http://127.0.0.1:1/a'), await givenSource('http://127.0.0.1:1/b')]
  expect(await checkLinks(await client(), looking, 10)).toBe(0)
  expect(await Promise.all(ids.map(known))).toEqual([null, null])
})

test('another address of a source is looked at anew, without the failures of the old one', async () => {
  const at = await site((request, response) => response.writeHead(request.url === '/a' ? 410 : 500).end())
  const id = await givenSource(`${at}/a`)
  await checkLinks(await client(), looking, 10)
  expect(await known(id)).toMatchObject({ gone: 1 })
  await givenPublished(await changed(id, { url: `${at}/b` }))
  await checkLinks(await client(), looking, 10)
  expect(await known(id)).toMatchObject({ url: `${at}/b`, status: 500, failures: 1, gone: 0 })
})

test('what is new and what is due share each round', async () => {
  for (let n = 0; n < 6; n++) await givenSource(`http://127.0.0.1:1/due/${n}`)
  await db.$executeRaw`
    INSERT INTO "LinkCheck" ("sourceId", url, "checkedAt", status, "dueAt")
    SELECT id, url, now(), 200, now() - interval '1 day' FROM "Source" WHERE url LIKE '%/due/%'`
  for (let n = 0; n < 6; n++) await givenSource(`http://127.0.0.1:1/new/${n}`)
  const urls = (await listDue(await client(), 6)).map(({ url }) => url)
  expect(urls.filter((url) => url.includes('/new/'))).toHaveLength(3)
  expect(urls.filter((url) => url.includes('/due/'))).toHaveLength(3)
})

test('an end in the middle keeps what was seen before it, and nothing of what was not', async () => {
  const ending = new AbortController()
  const at = await site((request, response) => {
    if (request.url === '/2') response.writeHead(200).end()
    else ending.abort()
  })
  const [slow, quick] = [await givenSource(`${at}/1`), await givenSource(`${at}/2`)]
  await expect(checkLinks(await client(), { ...looking, signal: ending.signal }, 10)).rejects.toThrow()
  expect(await known(quick)).toMatchObject({ status: 200 })
  expect(await known(slow)).toBe(null)
})

import { execFile } from 'node:child_process'
import { beforeEach, expect, test } from 'vitest'
import type { Editor } from '@/lib/auth/person'
import { makePerson } from '@/lib/auth/testing'
import { db } from '@/lib/db/client'
import { asItIs, decided } from '@/lib/testing/deeds'
import { givenProject } from '@/lib/testing/given'
import { findBrokenLink } from './chain-check'

let editor: Editor
let entryId: string

/** What somebody with every right in the database can do, and undone again for the next test. */
const forged = async (sql: string, look: () => Promise<unknown>) => {
  let seen: unknown
  await db.$executeRawUnsafe('CREATE TABLE before AS TABLE "Revision"')
  try {
    await db.$executeRawUnsafe('ALTER TABLE "Revision" DISABLE TRIGGER USER')
    await db.$executeRawUnsafe(sql)
    seen = await look()
  } finally {
    await db.$executeRawUnsafe('DELETE FROM "Revision"')
    await db.$executeRawUnsafe('INSERT INTO "Revision" TABLE before')
    await db.$executeRawUnsafe('ALTER TABLE "Revision" ENABLE TRIGGER USER')
    await db.$executeRawUnsafe('DROP TABLE before')
  }
  return seen
}

beforeEach(async () => {
  editor ??= await makePerson('editor')
  const { id } = await givenProject({ name: { en: 'Chained quay' } })
  entryId = id
  await decided(editor, await asItIs(id, { state: { is: 'withdrawn' } }))
  expect(await findBrokenLink()).toBeNull()
})

const newest = async () => (await db.site.findUniqueOrThrow({ where: { id: 1 } })).chainLength

test('a withdrawal that is made to look like a publication shows', async () => {
  const sql = `UPDATE "Revision" SET state = 'published' WHERE "entryId" = '${entryId}' AND number = 2`
  expect(await forged(sql, findBrokenLink)).toEqual({ position: await newest(), entryId, what: 'altered' })
})

test('a publication that is made to look like a withdrawal shows', async () => {
  const sql = `UPDATE "Revision" SET state = 'withdrawn' WHERE "entryId" = '${entryId}' AND number = 1`
  expect(await forged(sql, findBrokenLink)).toEqual({
    position: (await newest()) - 1,
    entryId,
    what: 'altered',
  })
})

test.each([
  ['reason', `'nicer'`],
  ['claims', `'[]'`],
  ['"authorId"', 'NULL'],
  ['"publishedAt"', `"publishedAt" - interval '1 day'`],
])('an altered %s shows', async (column, value) => {
  const sql = `UPDATE "Revision" SET ${column} = ${value} WHERE "entryId" = '${entryId}' AND number = 2`
  expect(await forged(sql, findBrokenLink)).toMatchObject({ entryId, what: 'altered' })
})

test('a revision taken out of the middle shows, and so does the newest', async () => {
  const last = await newest()
  const without = (position: number) => `DELETE FROM "Revision" WHERE position = ${position}`
  expect(await forged(without(last - 1), findBrokenLink)).toEqual({
    position: last - 1,
    entryId: null,
    what: 'missing',
  })
  expect(await forged(without(last), findBrokenLink)).toEqual({
    position: last - 1,
    entryId: null,
    what: 'head',
  })
})

test('an entry that is brought back without a revision shows', async () => {
  await db.entry.update({ where: { id: entryId }, data: { state: 'published' } })
  expect(await findBrokenLink()).toEqual({ position: await newest(), entryId, what: 'entry' })
  await db.entry.update({ where: { id: entryId }, data: { state: 'withdrawn' } })
})

test('the command prints the first break and fails', async () => {
  const sql = `UPDATE "Revision" SET reason = 'nicer' WHERE position = ${await newest()}`
  const run = () =>
    new Promise((done) => {
      const conditions = { NODE_OPTIONS: '--conditions=react-server' }
      execFile(
        'node_modules/.bin/tsx',
        ['scripts/verify-history.ts'],
        { env: { ...process.env, ...conditions } },
        (error, stdout, stderr) => done({ code: error?.code ?? 0, said: stdout + stderr }),
      )
    })
  expect(await run()).toMatchObject({ code: 0, said: expect.stringContaining('The history is whole') })
  expect(await forged(sql, run)).toEqual({
    code: 1,
    said: expect.stringContaining(
      `revision ${await newest()} of the site (entry ${entryId}) is not as it was published`,
    ),
  })
})

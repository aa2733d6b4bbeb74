import { expect, test } from 'vitest'
import { ask } from './ask'
import { db } from './client'
import { Prisma } from './generated/client'

const given = ['a', 'b']
const noon = new Date('2026-11-29T12:00:00.250Z')
const statement = Prisma.sql`
  SELECT 1::int AS small, 9007199254740993::bigint AS large, 1.50::numeric AS exact, 0.5::float8 AS half, true AS yes,
    '2026-11-29'::date AS day, ${noon}::timestamptz AS instant, '2026-11-29 12:00'::timestamp AS bare, NULL::text AS none,
    ${{ a: [1] }}::jsonb AS json, ${given}::text[] AS list, array_agg(n) AS numbers, ${noon}::timestamptz::date AS that_day
  FROM generate_series(1, 2) AS n`

test('what is asked is given as the client of the models gives it', async () => {
  const [direct] = await ask<unknown[]>(statement)
  const [modelled] = await db.$queryRaw<unknown[]>(statement)
  expect(direct).toEqual(modelled)
  expect(direct).toMatchObject({ large: 9007199254740993n, instant: noon, list: given, numbers: [1, 2] })
})

test('values stand beside the statement, never in it', async () => {
  const odd = `'; DROP TABLE "Entry"; --`
  expect(await ask<{ said: string }[]>`SELECT ${odd}::text AS said`).toEqual([{ said: odd }])
})

test('an error of the database is thrown with its code', async () => {
  await expect(ask`SELECT 1 / 0`).rejects.toMatchObject({ code: '22012' })
})

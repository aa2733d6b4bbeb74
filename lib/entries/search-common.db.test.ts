import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { holdingWords } from './listing-words'
import { type Asked, candidates } from './search-candidates'
import { readSearchQuery } from './search-query'
import { lookedFor, sampleSearch } from './search-sample'
import { partsOf } from './search-sql'

const kinds = ['company', 'source', 'project']

/** Entries as search sees them, the older ones first: so many projects about bridges, companies about none but the oldest. */
beforeAll(async () => {
  const made = (
    kind: string,
    number: number,
    slug: Prisma.Sql,
    names: Prisma.Sql,
    text: Prisma.Sql,
  ) => db.$executeRaw`
    INSERT INTO "Entry" (id, kind, slug, revision, "publishedAt", "updatedAt", verification, names, "searchText", "nameText", "nameVector", "searchVector")
    SELECT gen_random_uuid(), ${kind}, ${slug}, 1, at, at, 'unsourced', '{}', ${text}, E'\n' || ${names} || E'\n',
      to_tsvector('simple', ${names}) || ${`'=${kind}'`}::tsvector,
      to_tsvector('simple', ${names} || ' ' || ${text}) || ${`'=${kind}'`}::tsvector
    FROM (SELECT n, '2020-01-01'::timestamptz + n * interval '1 minute' AS at FROM generate_series(1, ${number}) AS n) AS one`
  await made(
    'project',
    9000,
    Prisma.sql`CASE n WHEN 1 THEN 'bridge' ELSE 'project-' || n END`,
    Prisma.sql`CASE n WHEN 1 THEN 'bridge' ELSE 'bridge ' || n END`,
    Prisma.sql`CASE WHEN n < 10 THEN 'over deep water' ELSE 'over water' END`,
  )
  await made(
    'company',
    3000,
    Prisma.sql`'company-' || n`,
    Prisma.sql`'builder ' || n`,
    Prisma.sql`CASE WHEN n <= 3 THEN 'of the bridge' ELSE 'of water pipes' END`,
  )
  await made('source', 5, Prisma.sql`'source-' || n`, Prisma.sql`'report ' || n`, Prisma.sql`'on the bridge'`)
  await db.$executeRaw`
    INSERT INTO "Facet" (id, "entryId", kind, revision, codes, refs, slug, names, verification, "publishedAt", "updatedAt", "validFrom")
    SELECT id, id, kind, 1, '{}', '{}', slug, names, verification, "publishedAt", "updatedAt", "publishedAt" FROM "Entry"`
  await db.$executeRaw`INSERT INTO "Count" (kind, relationship, code, n) VALUES ('project', '', '', 9000), ('company', '', '', 3000)`
})

async function asked(text: string): Promise<Asked> {
  const query = readSearchQuery(text)
  if (!query) throw new Error('nothing is asked for')
  const parts = partsOf(query, { apart: true })
  return { kinds, query, parts, common: await sampleSearch(parts), limit: 20 }
}

async function found(question: Asked): Promise<Record<string, string[]>> {
  const rows = await db.$queryRaw<{ kind: string; slug: string }[]>`
    WITH ${candidates(question)} SELECT e.kind, e.slug FROM candidate JOIN "Entry" e ON e.id = candidate.id ORDER BY slug`
  return Object.fromEntries(
    kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).map(({ slug }) => slug)]),
  )
}

test('what more than some thousand entries hold is common, by itself and in names', async () => {
  const judged = async (text: string) => {
    const { whole, named, parts } = (await asked(text)).common
    return { whole, named, parts: parts.map((entries) => entries > 4000) }
  }
  expect(await judged('bridge water')).toEqual({ whole: true, named: false, parts: [true, true] })
  expect(await judged('bridg')).toEqual({ whole: true, named: true, parts: [true] })
  expect(await judged('bridge deep')).toEqual({ whole: false, named: false, parts: [true, false] })
})

test('what is far more common than the rarest part is read from what is found, and finds the same', async () => {
  for (const text of ['bridge water', 'water bridge', 'builder water', 'report bridge']) {
    const question = await asked(text)
    for (const whole of [true, false]) {
      const judged = (parts: number[]) => ({ ...question, common: { whole, named: false, parts } })
      const both = await found(judged([9000, 9000]))
      expect(await found(judged([9000, 90_000]))).toEqual(both)
      expect(await found(judged([90_000, 9000]))).toEqual(both)
    }
  }
  const parts = [Prisma.sql`one`, Prisma.sql`other`]
  const looked = (...holding: number[]) => lookedFor(parts, { whole: true, named: true, parts: holding })
  expect(looked(5000, 9000)).toEqual(parts)
  expect(looked(5000, 90_000)).toEqual([parts[0]])
  expect(looked(5000, 10)).toEqual([parts[1]])
})

test('what is rare is all found, also beside a common word', async () => {
  const { project } = await found(await asked('bridge deep'))
  expect(project).toHaveLength(9)
  expect(await found(await asked('bridge shallow'))).toEqual({ company: [], source: [], project: [] })
})

test('of what is common the newest are found, what is addressed so, and all of a kind that has few', async () => {
  const { project, company, source } = await found(await asked('bridge'))
  expect(project?.length).toBeGreaterThanOrEqual(100)
  expect(project?.length).toBeLessThan(200)
  expect(project).toContain('bridge')
  expect(project).toContain('project-9000')
  expect(company).toEqual(['company-1', 'company-2', 'company-3'])
  expect(source).toHaveLength(5)
})

test('a phrase of common words stands in each entry found', async () => {
  const question = await asked('"the bridge"')
  for (const whole of [true, false]) {
    const { project, company } = await found({ ...question, common: { ...question.common, whole } })
    expect(project).toEqual([])
    expect(company).toHaveLength(3)
  }
})

test.each([
  ['project', 'bridge', true, 9000],
  ['project', '“bridge over”', true, 0],
  ['project', 'bridge deep', false, 9],
  ['company', 'bridge', false, 3],
  ['company', 'water', false, 2997],
])('a list of each %s with %s, common: %s, has %i', async (kind, text, common, length) => {
  const words = await holdingWords(kind, text)
  expect(words?.common).toBe(common)
  const [counted] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM "Facet" f JOIN "Entry" e ON e.id = f."entryId"
    WHERE f.kind = ${kind} AND f."validTo" IS NULL AND ${words?.holds ?? Prisma.sql`false`}`
  expect(counted?.n).toBe(length)
})

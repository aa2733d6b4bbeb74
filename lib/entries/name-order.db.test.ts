import { beforeAll, expect, test } from 'vitest'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { givenPublished, newEntry } from '@/lib/testing/given'
import { exportRows } from './export-rows'
import { listEntries } from './listing'
import { sortExpression } from './listing-conditions'
import { readListQuery } from './listing-query'

const sector = definitionOf('sector')
type Language = 'en' | 'zh' | 'ms'

const asked = (address: string, language?: Language) => {
  const read = readListQuery(sector, new URLSearchParams(address), { language })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.query
}
const list = (address: string, language?: Language) =>
  listEntries(catalogue, sector, asked(address, language))
const names = async (language: Language, address = 'sort=name') =>
  (await list(address, language)).rows.map(
    ({ names: { en, zh, ms } }) => ({ en, zh, ms })[language] ?? en ?? zh,
  )

beforeAll(async () => {
  const given = [
    { en: 'Phase 10', zh: '重工业', ms: 'Ubat' },
    { en: 'phase 2', zh: '银行', ms: 'Éko' },
    { en: 'Éclair works', zh: '安全', ms: 'fasa' },
    { en: 'Zebra', zh: '北方', ms: 'Dermaga' },
    { en: 'apple', zh: '钢铁' },
    { zh: '大桥' },
  ]
  await givenPublished(...given.map((name) => newEntry('sector', { name, type: 'industry' }, null)))
})

test('names go by the order of the language that they are read in', async () => {
  expect(await names('en')).toEqual(['apple', 'Éclair works', 'phase 2', 'Phase 10', 'Zebra', '大桥'])
  // By their sound: ān, běi, dà, gāng, yín, zhòng.
  expect(await names('zh')).toEqual(['安全', '北方', '大桥', '钢铁', '银行', '重工业'])
  expect(await names('ms')).toEqual(['apple', 'Dermaga', 'Éko', 'fasa', 'Ubat', '大桥'])
  expect(await names('ms', 'sort=-name')).toEqual((await names('ms')).reverse())
  const chinese = (await list('sort=name', 'zh')).rows.map(({ id }) => id)
  expect((await list('sort=name&lang=zh')).rows.map(({ id }) => id)).toEqual(chinese)
  const exported: string[] = []
  for await (const { rows } of exportRows(catalogue, sector, asked('lang=zh')))
    exported.push(...rows.map(({ id }) => id))
  expect(exported).toEqual(chinese)
  expect(readListQuery(sector, new URLSearchParams('lang=xx'))).toMatchObject({
    ok: false,
    problems: [{ name: 'lang', message: 'notInList', allowed: ['en', 'zh', 'ms'] }],
  })
})

test.each(['en', 'zh', 'ms'] as const)('pages in %s go over every name once', async (language) => {
  const all = await names(language)
  const seen: unknown[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const address: string = `sort=name&limit=2${cursor && `&cursor=${cursor}`}`
    seen.push(...(await names(language, address)))
    cursor = (await list(address, language)).next
  }
  expect(seen).toEqual(all)
})

test('a page that is read on in another language begins beside the same entry', async () => {
  const { next, rows } = await list('sort=name&limit=2', 'zh')
  const last = rows.at(-1)?.id
  const english = (await list('sort=name')).rows.map(({ id }) => id)
  const after = english.slice(english.indexOf(last ?? '') + 1)
  expect((await list(`sort=name&limit=100&cursor=${next}`, 'en')).rows.map(({ id }) => id)).toEqual(after)
})

test.each(['en', 'zh', 'ms'] as const)('a page of names in %s is a walk along an index', async (language) => {
  const { sql: expression } = sortExpression({ key: 'name', descending: false, language })
  const [, rows] = await db.$transaction([
    db.$executeRaw`SET LOCAL enable_seqscan = off`,
    db.$queryRaw<Record<string, string>[]>`
      EXPLAIN SELECT f."entryId" FROM "Facet" f
      WHERE f.kind = 'sector' AND f."validTo" IS NULL
        AND (${expression}, f."entryId") > (${'a'}, ${Prisma.sql`'00000000-0000-0000-0000-000000000000'::uuid`})
      ORDER BY ${expression}, f."entryId" LIMIT 25`,
  ])
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toContain(`"Facet_by_name_${language}"`)
  expect(plan).not.toContain('Sort')
})

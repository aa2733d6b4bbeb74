import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { givenEntry, givenProject, givenRelationship } from '@/lib/testing/given'
import { findAlike } from './alike'

beforeAll(async () => {
  await givenRelationship()
  await givenProject({
    name: { en: 'East Coast Rail Link', zh: '马来西亚东海岸铁路', ms: 'Laluan Rel Pantai Timur' },
  })
  await givenProject({ name: { en: 'Harbour Tunnel Phase 1' } })
  await givenProject({ name: { en: 'Solar Park' } })
  await givenEntry('company', { name: { en: 'East Coast Builders' } })
})

const found = async (text: string, kinds = ['project']) =>
  (await findAlike(kinds, text, 5)).map(({ names, same }) => [names.en, same])

test.each([
  ['East Coast Rail Link', true],
  ['  EAST coast   rail link', true],
  ['East Coast Rail Link Project', true],
  ['East Cost Rail Link', true],
  ['东海岸铁路', false],
  ['马来西亚东海岸铁路', true],
  ['铁路', false],
  ['laluan rel pantai timur', true],
  ['coast rail', false],
])('“%s” finds what may be the same; asked before sending: %s', async (text, same) => {
  expect(await found(text)).toContainEqual(['East Coast Rail Link', same])
})

test('another number is another thing', async () => {
  expect(await found('Harbour Tunnel Phase 2')).toEqual([['Harbour Tunnel Phase 1', false]])
})

test.each(['', 'x', '路', 'Airport', '%', "o'clock"])('“%s” is like nothing here', async (text) => {
  expect(await found(text)).toEqual([])
})

test('only the kinds that were asked for', async () => {
  expect(await found('East Coast', ['company'])).toEqual([['East Coast Builders', false]])
})

test('names are found by their letters through an index', async () => {
  const plan = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    return tx.$queryRaw<Record<string, string>[]>`
      EXPLAIN SELECT id FROM "Entry" e WHERE ${'east coast'} <% e."nameText"`
  })
  expect(JSON.stringify(plan)).toContain('Entry_nameText_idx')
})

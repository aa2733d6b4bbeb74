import { expect, test } from 'vitest'
import type { CitedSource } from '@/lib/entries/entry'
import { officialSides, originalOf, sourceMixOf } from './source-mix'

const source = (id: string, more: Partial<CitedSource> = {}): CitedSource => ({
  id,
  kind: 'source',
  slug: id,
  names: { en: id },
  title: id,
  publisher: id,
  publisherGroup: null,
  tier: 'state_media',
  country: 'NO',
  publishedOn: null,
  language: 'en',
  url: null,
  archivedUrl: null,
  reprintOf: null,
  ...more,
})
const sources = Object.fromEntries(
  [
    source('a'),
    source('b'),
    source('c', { tier: 'independent_media', country: 'SE' }),
    source('rewrite', { tier: 'independent_media', country: 'GB', reprintOf: 'a' }),
    source('circle', { reprintOf: 'circle' }),
  ].map((one) => [one.id, one]),
)

test('a rewrite counts with its original, of which it takes tier and country', () => {
  expect(sourceMixOf(['rewrite', 'a', 'b', 'b', 'c'], sources)).toEqual({
    total: 3,
    groups: [
      { tier: 'state_media', country: 'NO', count: 2 },
      { tier: 'independent_media', country: 'SE', count: 1 },
    ],
  })
  expect(originalOf('circle', sources)).toBe('circle')
})

test('official sources are told by tier and side', () => {
  const official = { ...sources, d: source('d', { tier: 'official', country: 'SE' }) }
  expect(officialSides(sourceMixOf(['a', 'd'], official), { a: 'NO', b: 'SE' })).toEqual(['SE'])
  expect(officialSides(sourceMixOf(['a'], official), { a: 'NO', b: 'SE' })).toEqual([])
})

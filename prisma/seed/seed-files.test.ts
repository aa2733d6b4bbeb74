import { expect, test } from 'vitest'
import { catalogue } from '@/lib/catalogue'
import { readArticle, readRelationships, readSeed } from './seed-files'

const article = readArticle()
const claimsOf = (which: 'both' | 'article') =>
  readSeed(which).flatMap(({ changes }) => changes.flatMap(({ claims }) => claims))
const articleClaims = claimsOf('article')
const laterClaims = claimsOf('both').slice(articleClaims.length)

test('every key is used once, and every proposal says what it is for', () => {
  const proposals = readSeed('both')
  expect(new Set(proposals.map(({ key }) => key)).size).toBe(proposals.length)
  expect(readSeed('none')).toEqual([])
  for (const { reason } of proposals) expect(reason).toMatch(/^[A-Z].*[^.]$/)
})

test('a change brings a claim for each field or item that it sets and that must be sourced', () => {
  const bare = readSeed('both')
    // Official names in further languages lean on the claim that the entry has.
    .filter(({ key }) => key !== 'official-names')
    .flatMap(({ changes }) =>
      changes.flatMap(({ kind, slug, values, claims }) =>
        Object.entries(values).flatMap(([name, value]) => {
          const shape = catalogue.get(kind)?.fields[name]
          if (!shape?.sourced) return []
          const grouped = shape.type === 'list' && shape.of.type === 'group'
          const paths = grouped ? (value as { id: string }[]).map(({ id }) => `${name}/${id}`) : [name]
          return paths
            .filter((path) => !claims.some(({ field }) => field === path))
            .map((path) => `${slug} ${path}`)
        }),
      ),
    )
  expect(bare).toEqual([])
})

test('every word quoted of the article stands in it, and none is page furniture', () => {
  const furniture =
    /Advertisement|image_pdf|Download article|Latest Posts|Don't Miss|Stay in touch|To be updated/
  const heading = article.split('\n')[0] ?? ''
  for (const { source, quote, locator } of articleClaims) {
    expect(source).toBe('pm-global')
    expect(locator).toBeUndefined()
    expect(quote).not.toBeNull()
    expect(article).toContain(quote)
    expect(quote).not.toMatch(furniture)
    expect(heading).not.toContain(quote)
  }
})

test('later developments quote at most twelve words, as locators', () => {
  expect(laterClaims.length).toBeGreaterThan(200)
  for (const { quote, locator, source } of laterClaims) {
    expect(source).not.toBe('pm-global')
    expect(locator ?? false).toBe(quote !== null)
    expect(quote?.split(/\s+/).length ?? 0).toBeLessThanOrEqual(12)
  }
})

test('our own words are in every language', () => {
  const written = readSeed('both').flatMap(({ changes }) =>
    changes.flatMap(({ slug, values }) =>
      ['headline', 'summary', 'text'].flatMap((field) =>
        values[field] ? [{ slug, languages: Object.keys(values[field]) }] : [],
      ),
    ),
  )
  expect(written.length).toBeGreaterThan(70)
  for (const { slug, languages } of written)
    expect(languages, `words about ${slug}`).toEqual(['en', 'zh', 'ms'])
})

test('relationships are pairs in order', () => {
  expect(readRelationships()).toEqual([{ slug: 'china-malaysia', a: 'CN', b: 'MY' }])
})

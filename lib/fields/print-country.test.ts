import { expect, test } from 'vitest'
import { printCountry, printLanguage, printPair } from './print-country'

test('countries, pairs and languages have a name in each language', () => {
  expect(printCountry('MY', 'en')).toBe('Malaysia')
  expect(printCountry('MY', 'zh')).toBe('马来西亚')
  expect(printPair({ a: 'CN', b: 'MY' }, 'en')).toBe('China–Malaysia')
  expect(printPair({ a: 'CN', b: 'MY' }, 'zh')).toBe('中国—马来西亚')
  expect(printPair({ a: 'FR', b: 'BR' }, 'ms')).toBe('Perancis–Brazil')
  expect(printLanguage('zh', 'ms')).toBe('Cina')
})

test('a code that nobody knows is printed as it is', () => {
  expect(printCountry('??', 'en')).toBe('??')
  expect(printLanguage('not a tag', 'en')).toBe('not a tag')
})

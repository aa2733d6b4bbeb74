import { expect, test } from 'vitest'
import { alternates, withLocale, withoutLocale } from './routing'

test('an address gets the prefix of its language, English none', () => {
  expect(withLocale('/projects?stage=agreed', 'zh')).toBe('/zh/projects?stage=agreed')
  expect(withLocale('/', 'ms')).toBe('/ms')
  expect(withLocale('/?asOf=2026-12-01', 'ms')).toBe('/ms?asOf=2026-12-01')
  expect(withLocale('/#ledger', 'zh')).toBe('/zh#ledger')
  expect(withLocale('/projects', 'en')).toBe('/projects')
})

test('the language is taken off again', () => {
  expect(withoutLocale('/zh/projects/a')).toBe('/projects/a')
  expect(withoutLocale('/zh')).toBe('/')
  expect(withoutLocale('/en/')).toBe('/')
  expect(withoutLocale('/zhuhai')).toBe('/zhuhai')
})

test('every page names itself in all languages', () => {
  expect(alternates('/ms/about')).toEqual({
    en: '/about',
    'zh-Hans': '/zh/about',
    ms: '/ms/about',
    'x-default': '/about',
  })
})

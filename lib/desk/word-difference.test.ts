import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from './word-difference'

const only = (old: string, now: string, lang: string, of: 'old' | 'new') =>
  wordDifference(old, now, lang)
    .filter((stretch) => stretch.in === of)
    .map(({ text }) => text.trim())

test('the words that differ are marked, and nothing else', () => {
  const [old, now] = ['The line opens in June 2026.', 'The line opens in late June 2027.']
  expect(only(old, now, 'en', 'old')).toEqual(['2026'])
  expect(only(old, now, 'en', 'new')).toEqual(['late', '2027'])
})

test('Chinese is marked word by word', () => {
  const [old, now] = ['该铁路项目将于六月竣工', '该铁路项目已于七月竣工']
  expect(only(old, now, 'zh', 'old').join('')).not.toContain('铁路')
  expect(only(old, now, 'zh', 'new').join('')).toContain('七月')
})

test('either text can be put together again from its stretches', () => {
  const text = fc.stringMatching(/^[a-c 铁路。\n]{0,40}$/)
  fc.assert(
    fc.property(text, text, (old, now) => {
      const join = (side: 'old' | 'new') =>
        wordDifference(old, now, 'zh')
          .filter((stretch) => stretch.in === 'both' || stretch.in === side)
          .map(({ text }) => text.replace(/\s+/g, ''))
          .join('')
      expect(join('new')).toBe(now.replace(/\s+/g, ''))
      expect(join('old')).toBe(old.replace(/\s+/g, ''))
    }),
  )
})

test('very long texts are told apart as wholes', () => {
  expect(wordDifference('a '.repeat(10_001), 'b', 'en').map((stretch) => stretch.in)).toEqual(['old', 'new'])
})

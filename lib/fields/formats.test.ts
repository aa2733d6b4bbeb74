import { expect, test } from 'vitest'
import { dateFormat, displayNames, numberFormat } from './formats'

test('a formatter is made once for a language and its options', () => {
  expect(numberFormat('ms', { style: 'percent' })).toBe(numberFormat('ms', { style: 'percent' }))
  expect(numberFormat('ms', { style: 'percent' })).not.toBe(numberFormat('ms'))
  expect(numberFormat('ms')).not.toBe(numberFormat('zh'))
})

test('options are heeded', () => {
  expect(numberFormat('en', { style: 'percent' }).format(0.5)).toBe('50%')
  expect(dateFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2025, 3, 1))).toBe('April')
  expect(displayNames('zh', { type: 'language' }).of('ms')).toBe('马来语')
})

test('a language that is none is refused each time, and the rest goes on', () => {
  expect(() => numberFormat('not a tag')).toThrow(RangeError)
  expect(() => numberFormat('not a tag')).toThrow(RangeError)
  expect(numberFormat('en').format(1000)).toBe('1,000')
})

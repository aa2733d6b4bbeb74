import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, isPartialDate, surelyBefore } from './partial-date'

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2025-06', '2025-06-01', '2025-06-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-34', '2025-04-01', '2025-06-30'],
  ['2025-04-17', '2025-04-17', '2025-04-17'],
  ['2026~', '2026-01-01', '2026-12-31'],
  ['../2026-12', null, '2026-12-31'],
  ['2025-06/..', '2025-06-01', null],
  ['2017-10~/2017-11~', '2017-10-01', '2017-11-30'],
  ['XXXX-06', null, null],
  ['202X', '2020-01-01', '2029-12-31'],
])('%s lies between %s and %s', (text, from, to) => {
  expect(boundsOf(text)).toEqual({ from, to })
  expect(isPartialDate(text)).toBe(true)
})

test.each(['', 'June 2025', '2025-13', '2025-02-30', '20250417', '2026/2025', '../..', 'Y-17e7', '-2025'])(
  '“%s” is no date that we keep',
  (text) => {
    expect(isPartialDate(text)).toBe(false)
  },
)

const days = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10))

test('a day is its own earliest and latest day, and lies within its month and year', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(boundsOf(day)).toEqual({ from: day, to: day })
      for (const wider of [day.slice(0, 7), day.slice(0, 4)]) {
        const { from, to } = boundsOf(wider) ?? { from: null, to: null }
        expect(from !== null && to !== null && from <= day && day <= to).toBe(true)
      }
    }),
  )
})

test('before is strict, and never both ways', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(surelyBefore(a, b)).toBe(a < b)
      expect(surelyBefore(a.slice(0, 7), b.slice(0, 7)) && surelyBefore(b.slice(0, 7), a.slice(0, 7))).toBe(
        false,
      )
    }),
  )
})

test('what has no known year is before nothing', () => {
  expect(surelyBefore('XXXX-06', '2025')).toBe(false)
  expect(surelyBefore('2025', 'XXXX-06')).toBe(false)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, scaleAround, timeScale } from './time-scale'

test('the first day is at 0, the last at 100, days off the axis beyond', () => {
  const { x } = timeScale('2021-01-01', '2026-01-01')
  expect(x('2021-01-01')).toBe(0)
  expect(x('2026-01-01')).toBe(100)
  expect(x('2019-10-01')).toBeLessThan(0)
  expect(x('2028-01-31')).toBeGreaterThan(100)
})

test('a year is named where it has room', () => {
  const { years } = timeScale('2024-01-01', '2026-03-01')
  expect(years.map(({ year, wide }) => [year, wide])).toEqual([
    [2024, true],
    [2025, true],
    [2026, false],
  ])
})

test('the axis begins with the year of the first day, but not long before today', () => {
  expect(scaleAround('2026-11-22', ['2023-04-01', '2028-01-31']).first).toBe('2023-01-01')
  expect(scaleAround('2026-11-22', ['2003-04-01', '2023-04-01']).first).toBe('2023-01-01')
})

test('a date far ahead does not crush the years before it', () => {
  expect(scaleAround('2026-11-22', ['2025-04-16', '2060-12-31']).last < '2028').toBe(true)
})

test('with nothing to show the axis still holds today', () => {
  const { x, first } = scaleAround('2026-11-22', [])
  expect(first).toBe('2025-01-01')
  expect(x('2026-11-22')).toBeCloseTo(80, 0)
})

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('today always has room for words on its right, and there are never more than eleven years', () => {
  fc.assert(
    fc.property(days, fc.array(days), (today, others) => {
      const { x, years } = scaleAround(today, others)
      expect(x(today)).toBeGreaterThan(0)
      expect(x(today)).toBeLessThanOrEqual(80.5)
      expect(years.length).toBeLessThanOrEqual(12)
    }),
  )
})

test('days are counted across months', () => {
  expect(daysBetween('2026-11-22', '2026-12-31')).toBe(39)
})

import { expect, test } from 'vitest'
import { monthsAfter, monthsBetween } from './months-between'

test.each([
  ['2025-06-30', '2026-11-22', 16],
  ['2025-06-30', '2025-07-29', 0],
  ['2025-06-30', '2025-07-30', 1],
  ['2025-01-31', '2025-02-28', 1],
  ['2025-06-30', '2025-06-30', 0],
  ['2026-01-01', '2025-01-01', 0],
])('from %s to %s: %i', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months)
})

test('months are added as they are taken away', () => {
  expect(monthsAfter('2025-04-18', 24)).toBe('2027-04-18')
  expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28')
})

import { expect, test } from 'vitest'
import type { LedgerLine } from './define'
import { isDormant, monthsBefore, outcomeOf } from './outcome'

const line = (values: Partial<LedgerLine>): LedgerLine => ({
  state: 'open',
  ended: false,
  promised: null,
  due: null,
  delivered: null,
  ...values,
})

test.each([
  // The last day that the stated date may mean is not late; the next is.
  ['2025-06', '2025-06-30', 'due_soon'],
  ['2025-06', '2025-07-01', 'overdue'],
  ['2025-34', '2025-06-30', 'due_soon'],
  ['2025-34', '2025-07-01', 'overdue'],
  ['2025', '2025-12-31', 'due_soon'],
  ['2025', '2026-01-01', 'overdue'],
  ['2024-02', '2024-02-29', 'due_soon'],
  ['2024-02', '2024-03-01', 'overdue'],
  ['../2026-06', '2026-07-01', 'overdue'],
  // No year, no last day: nothing can be late.
  ['XXXX-06', '2099-01-01', 'no_date'],
  ['2025-06/..', '2099-01-01', 'no_date'],
])('due %s is on %s %s', (due, today, expected) => {
  expect(outcomeOf(line({ due }), today, today)).toBe(expected)
})

test('delivery is early or late only when no reading of the dates says otherwise', () => {
  const delivered = (due: string, on: string) =>
    outcomeOf(line({ state: 'delivered', due, delivered: on }), null, '2030-01-01')
  expect(delivered('2024-35', '2024-06')).toBe('delivered_early')
  expect(delivered('2024-35', '2024-07-01')).toBe('delivered')
  expect(delivered('2024-35', '2024')).toBe('delivered')
  expect(delivered('2024-35', '2024-10-01')).toBe('delivered_late')
  expect(outcomeOf(line({ state: 'delivered', due: '2020' }), null, '2030-01-01')).toBe('delivered')
})

test('what stopped is never late, and says whether it ended before completion', () => {
  expect(outcomeOf(line({ state: 'stopped', due: '2020' }), null, '2030-01-01')).toBe('stopped')
  expect(outcomeOf(line({ state: 'stopped', ended: true, due: '2020' }), null, '2030-01-01')).toBe(
    'ended_before_completion',
  )
})

test('dormant is more than 24 months without a newly published source', () => {
  expect(isDormant(line({}), '2024-11-24', '2026-11-24')).toBe(false)
  expect(isDormant(line({}), '2024-11-23', '2026-11-24')).toBe(true)
  expect(isDormant(line({}), null, '2026-11-24')).toBe(false)
  expect(isDormant(line({ state: 'delivered' }), '2000-01-01', '2026-11-24')).toBe(false)
  expect(outcomeOf(line({}), '2024-11-23', '2026-11-24')).toBe('dormant')
  // Late is said before dormant: it is what the sources promised.
  expect(outcomeOf(line({ due: '2025' }), '2024-01-01', '2026-11-24')).toBe('overdue')
})

test('months are counted back to the last day of a shorter month', () => {
  expect(monthsBefore('2026-02-28', 24)).toBe('2024-02-28')
  expect(monthsBefore('2024-02-29', 12)).toBe('2023-02-28')
  expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28')
  expect(monthsBefore('2026-01-15', 24)).toBe('2024-01-15')
})

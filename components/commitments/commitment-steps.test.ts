import { expect, test } from 'vitest'
import { commitmentSteps } from './commitment-steps'

const words = { noDate: 'none stated', noReport: 'no report' }
const told = (
  ...[values, outcome]: [Parameters<typeof commitmentSteps>[0], Parameters<typeof commitmentSteps>[1]]
) => commitmentSteps(values, outcome, words).map(({ code, state, remark }) => [code, state, remark])

test('a promise past its date is late until it is delivered', () => {
  expect(told({ promisedOn: '2024', dueOn: '2025', deliveredOn: null }, 'overdue')).toEqual([
    ['promised', 'here', undefined],
    ['due', 'late', undefined],
    ['delivered', 'ahead', 'no report'],
  ])
  expect(told({ promisedOn: '2024', dueOn: '2025', deliveredOn: '2026' }, 'delivered_late')).toEqual([
    ['promised', 'reached', undefined],
    ['due', 'reached', undefined],
    ['delivered', 'here', undefined],
  ])
})

test('without a date there is nothing to be late for', () => {
  expect(told({ promisedOn: null, dueOn: null, deliveredOn: null }, 'no_date')).toEqual([
    ['promised', 'here', undefined],
    ['due', 'ahead', 'none stated'],
    ['delivered', 'ahead', 'no report'],
  ])
})

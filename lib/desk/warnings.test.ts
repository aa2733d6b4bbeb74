import { describe, expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import type { AnyValues } from '@/lib/entries/define'
import { findQuote } from './find-quote'
import { warningsOn, warningsOnParts, warningsOnQuotes } from './warnings'

const on = (before: AnyValues | null, after: AnyValues, kind = 'project') =>
  warningsOn({ definition: definitionOf(kind), before, after }).map(({ path, code }) => `${path} ${code}`)
const figure = (more: AnyValues) => ({
  figures: [{ id: 'a', amount: '1200', currency: 'MYR', kind: 'announced', ...more }],
})

test('an end before its start, in fields and in items', () => {
  expect(on(null, { announcedOn: '2025', plannedEnd: '2024-06' })).toEqual(['plannedEnd endBeforeStart'])
  expect(on(null, { announcedOn: '2025', plannedEnd: '2025-06' })).toEqual([])
  expect(on(null, { participants: [{ id: 'a', from: '2025', to: '2024' }] })).toEqual([
    'participants/a endBeforeStart',
  ])
  expect(on(null, { promisedOn: '2025-02', dueOn: '2025-01' }, 'commitment')).toEqual([
    'dueOn endBeforeStart',
  ])
})

test('shares over the whole, each role by itself, and only of those who still take part', () => {
  const share = (id: string, role: string, shareBasisPoints: number, to: string | null = null) => ({
    id,
    role,
    shareBasisPoints,
    to,
  })
  const participants = [share('a', 'owner', 6000), share('b', 'owner', 4100), share('c', 'lender', 9000)]
  const found = warningsOn({
    definition: definitionOf('project'),
    before: null,
    after: { participants },
  })
  expect(found).toEqual([{ path: 'participants', code: 'sharesOverWhole', detail: '101%' }])
  expect(on(null, { participants: [share('a', 'owner', 6000, '2024'), share('b', 'owner', 4100)] })).toEqual(
    [],
  )
})

test('parts that come to more than the whole, in the same currency and of the same kind', () => {
  const amount = (amount: string, currency = 'MYR', kind = 'announced') => ({ amount, currency, kind })
  const whole = [amount('100')]
  expect(warningsOnParts(whole, [amount('60'), amount('41')])).toHaveLength(1)
  expect(warningsOnParts(whole, [amount('60'), amount('40')])).toEqual([])
  expect(warningsOnParts(whole, [amount('60'), amount('41', 'CNY'), amount('41', 'MYR', 'spent')])).toEqual(
    [],
  )
})

test('another kind of money, another currency, an amount that jumped', () => {
  expect(on(figure({}), figure({ kind: 'agreed' }))).toEqual(['figures/a moneyKindChanged'])
  expect(on(figure({}), figure({ currency: 'USD' }))).toEqual(['figures/a currencyChanged'])
  expect(on(figure({}), figure({ amount: '12001' }))).toEqual(['figures/a amountJumped'])
  expect(on(figure({}), figure({ amount: '119' }))).toEqual(['figures/a amountJumped'])
  expect(on(figure({}), figure({ amount: '12000' }))).toEqual([])
  expect(on(null, figure({ amount: '9000000' }))).toEqual([])
})

test('a date that moved back, a stage that went back', () => {
  expect(on({ plannedEnd: '2026' }, { plannedEnd: '2025' })).toEqual(['plannedEnd dateBackwards'])
  expect(on({ plannedEnd: '2025' }, { plannedEnd: '2025-06' })).toEqual([])
  expect(on({ stage: 'operating' }, { stage: 'announced' })).toEqual(['stage stageBack'])
  expect(on({ stage: 'announced' }, { stage: 'operating' })).toEqual([])
})

describe('a quote in the pasted text', () => {
  const text = 'The line,\n worth “RM50 billion”,\u00a0opened — at last — on  Monday. 项目 已 开工。'
  test.each(['worth "RM50 billion", opened - at last - on Monday', 'THE LINE, worth', '项目已开工'])(
    '%s is found',
    (quote) => expect(findQuote(text, quote)).toBe(true),
  )

  test('one that is not there is named; without a text, or as a locator, none is', () => {
    const claims = [
      { field: 'stage', quote: { exact: 'closed on Monday', locator: false } },
      { field: 'name', quote: { exact: 'The line', locator: false } },
      { field: 'plannedEnd', quote: { exact: 'elsewhere', locator: true } },
      { field: 'actualEnd', quote: null },
    ]
    expect(warningsOnQuotes(text, claims, findQuote)).toEqual([{ path: 'stage', code: 'quoteNotInText' }])
    expect(warningsOnQuotes(' ', claims, findQuote)).toEqual([])
  })
})

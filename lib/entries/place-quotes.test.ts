import { expect, test } from 'vitest'
import { placeQuotes } from './place-quotes'

const text = 'The port opens in June.\nThe bridge opens in June 2026, and the road in July.'
const quote = (exact: string, prefix: string | null = null, suffix: string | null = null) => ({
  path: 'stage',
  input: 'quote.stage',
  exact,
  prefix,
  suffix,
})

test('words that stand once get what is around them, whatever was sent', () => {
  const { quotes, problems } = placeQuotes([quote('road in  July', 'stale', 'stale')], text)
  expect(problems).toEqual([])
  expect(quotes).toEqual([
    quote('road in  July', 'The port opens in June. The bridge opens in June 2026, and the ', '.'),
  ])
})

test('words in several places are asked for with their number, unless what is around them decides', () => {
  expect(placeQuotes([quote('opens in June')], text).problems).toEqual([
    { input: 'quote.stage', message: 'quoteInSeveralPlaces', options: ['2'] },
  ])
  const chosen = placeQuotes([quote('opens in June', 'The bridge ', ' 2026')], text)
  expect(chosen.problems).toEqual([])
  expect(chosen.quotes[0]?.suffix).toBe(' 2026, and the road in July.')
})

test('words that stand nowhere keep nothing around them; without a text, what was sent is kept', () => {
  expect(placeQuotes([quote('in August', 'a', 'b')], text)).toEqual({
    quotes: [quote('in August')],
    problems: [],
  })
  expect(placeQuotes([quote('in August', 'a', 'b')], null).quotes).toEqual([quote('in August', 'a', 'b')])
  expect(placeQuotes([quote('in August', 'x'.repeat(301))], null).quotes).toEqual([quote('in August')])
})

import { expect, test } from 'vitest'
import { markQuotes, piecesOf } from './quote-marks'

const text = 'Work on the port began in June. The bridge began in June.'
const quote = (input: string | null, exact: string, prefix: string | null = null) => ({
  input,
  label: input ?? 'published',
  exact,
  prefix,
  suffix: null,
})

test('marks are numbered in the order of the form; what stands in several places or nowhere has none', () => {
  const { marks, found } = markQuotes(text, [
    quote('quote.stage', 'began in June', 'The bridge '),
    quote('quote.start', 'began in June'),
    quote('quote.end', 'in July'),
    quote(null, 'the port'),
    quote('quote.name', 'The bridge'),
  ])
  expect(marks.map(({ input, number, start }) => [input, number, start])).toEqual([
    ['quote.stage', 1, text.lastIndexOf('began')],
    [null, null, 8],
    ['quote.name', 2, 32],
  ])
  expect([...found]).toEqual([
    ['quote.stage', 'once'],
    ['quote.start', 'several'],
    ['quote.end', 'nowhere'],
    ['quote.name', 'once'],
  ])
})

test('a text is cut at the borders of its marks, and put together is the same text', () => {
  const { marks } = markQuotes(text, [quote('a', 'the port began'), quote('b', 'port began in June. The')])
  const pieces = piecesOf(text, marks)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(
    pieces.map(({ text, marks, ending }) => [text, marks.length, ending.map(({ number }) => number)]),
  ).toEqual([
    ['Work on ', 0, []],
    ['the ', 1, []],
    ['port began', 2, [1]],
    [' in June. The', 1, [2]],
    [' bridge began in June.', 0, []],
  ])
  expect(piecesOf('', [])).toEqual([])
})

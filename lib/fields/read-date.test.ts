import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPartialDate } from './partial-date'
import { printDate } from './print-date'
import { readDate } from './read-date'

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const plain = fc.oneof(
  days,
  days.map((day) => day.slice(0, 7)),
  days.map((day) => day.slice(0, 4)),
)
const divided = fc
  .tuple(days, fc.constantFrom(33, 34, 35, 36, 40, 41))
  .map(([day, code]) => `${day.slice(0, 4)}-${code}`)
const dates = fc.oneof(
  plain,
  divided,
  fc
    .tuple(plain, plain)
    .map((ends) => ends.sort().join('/'))
    .filter(isPartialDate),
  plain.map((date) => `${date}~`),
  plain.map((date) => `../${date}`),
)

test('a date printed in any language is read as what it was', () => {
  fc.assert(
    fc.property(dates, fc.constantFrom('en' as const, 'zh' as const, 'ms' as const), (date, language) => {
      expect(readDate(printDate(date, language))).toEqual({ ok: true, date })
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printDate } from './print-date'
import { readDate } from './read-date'

test.each([
  ['2025', '2025'],
  ['2025-06', '2025-06'],
  ['2025-34', '2025-34'],
  ['../2026-12', '../2026-12'],
  ['June 2025', '2025-06'],
  ['Jun 2025', '2025-06'],
  ['Sept. 2025', '2025-09'],
  ['Julai 2025', '2025-07'],
  ['17 April 2025', '2025-04-17'],
  ['17th April, 2025', '2025-04-17'],
  ['April 17, 2025', '2025-04-17'],
  ['17 Ogos 2025', '2025-08-17'],
  ['Q2 2025', '2025-34'],
  ['2025 Q2', '2025-34'],
  ['17/4/2025', '2025-04-17'],
  ['4/17/2025', '2025-04-17'],
  ['4/4/2025', '2025-04-04'],
  ['17.04.2025', '2025-04-17'],
  ['2025/4/17', '2025-04-17'],
  ['2025年6月', '2025-06'],
  ['2025年4月17日', '2025-04-17'],
  ['２０２５年４月', '2025-04'],
  ['2025年第二季度', '2025-34'],
  ['2025年底', '../2025-12'],
  ['by end-2026', '../2026-12'],
  ['akhir 2026', '../2026-12'],
  ['  June   2025 ', '2025-06'],
  ['June', 'XXXX-06'],
  ['17 April', 'XXXX-04-17'],
  ['April 17', 'XXXX-04-17'],
  ['6月', 'XXXX-06'],
  ['4月17日', 'XXXX-04-17'],
  ['second quarter of 2025', '2025-34'],
  ['the 2nd quarter of 2025', '2025-34'],
  ['2Q 2025', '2025-34'],
  ['suku kedua 2025', '2025-34'],
  ['suku tahun kedua 2025', '2025-34'],
  ['second half of 2026', '2026-41'],
  ['H1 2026', '2026-40'],
  ['2026年上半年', '2026-40'],
  ['separuh kedua 2026', '2026-41'],
  ['by December 2026', '../2026-12'],
  ['by 2030', '../2030'],
  ['menjelang Disember 2026', '../2026-12'],
  ['最迟2026年12月', '../2026-12'],
  ['by the second quarter of 2025', '../2025-06'],
  ['by H2 2026', '../2026-12'],
  ['about June 2026', '2026-06~'],
  ['sekitar 2026', '2026~'],
  ['约2026年', '2026~'],
])('“%s” is %s', (typed, date) => {
  expect(readDate(typed)).toEqual({ ok: true, date })
})

test.each([
  'soon',
  '',
  '31 June 2025',
  '30/2/2025',
  '31 June',
  '13/13/2025',
  '2025年13月',
  'Smarch 2025',
  'Smarch',
  'by soon',
  'about Q2 2025',
  'by about 2025',
  'fifth quarter of 2025',
])('“%s” is not a date', (typed) => {
  expect(readDate(typed)).toEqual({ ok: false, message: 'notADate' })
})

test('day and month that could be either are asked for', () => {
  expect(readDate('3/4/2025')).toEqual({ ok: false, message: 'ambiguousDate' })
})

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

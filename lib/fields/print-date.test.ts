import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentLanguages } from './field'
import { machineDate, printDate } from './print-date'

describe.each([
  ['2025', '2025', '2025年', '2025'],
  ['2025-06', 'June 2025', '2025年6月', 'Jun 2025'],
  ['2025-04-17', '17 April 2025', '2025年4月17日', '17 April 2025'],
  ['2025-34', 'second quarter of 2025', '2025年第二季度', 'suku kedua 2025'],
  ['2026-41', 'second half of 2026', '2026年下半年', 'separuh kedua 2026'],
  ['2026-40', 'first half of 2026', '2026年上半年', 'separuh pertama 2026'],
  ['2026-37', 'first third of 2026', '2026年前四个月', 'sepertiga pertama 2026'],
  ['2026-21', 'spring 2026', '2026年春季', 'musim bunga 2026'],
  ['2026-32', 'winter 2026', '2026年冬季', 'musim sejuk 2026'],
  ['2026~', 'about 2026', '约2026年', 'sekitar 2026'],
  ['2026?', '2026 (uncertain)', '2026年（不确定）', '2026 (tidak pasti)'],
  ['2026-06%', 'about June 2026 (uncertain)', '约2026年6月（不确定）', 'sekitar Jun 2026 (tidak pasti)'],
  ['../2026-12', 'by December 2026', '最迟2026年12月', 'menjelang Disember 2026'],
  ['2025-06/..', 'from June 2025', '2025年6月起', 'mulai Jun 2025'],
  [
    '2025-06/',
    'from June 2025, end not known',
    '2025年6月起，结束时间不详',
    'mulai Jun 2025, penghujungnya tidak diketahui',
  ],
  ['2025-04-15/2025-04-17', '15–17 April 2025', '2025年4月15日至17日', '15–17 April 2025'],
  [
    '2025-04-30/2025-05-02',
    '30 April 2025 – 2 May 2025',
    '2025年4月30日至2025年5月2日',
    '30 April 2025 – 2 Mei 2025',
  ],
  ['2017-10~/2017-11~', 'about October–November 2017', '约2017年10月至11月', 'sekitar Oktober–November 2017'],
  ['2025/2026', '2025 – 2026', '2025年至2026年', '2025 – 2026'],
  ['2025-03/2026', 'March 2025 – 2026', '2025年3月至2026年', 'Mac 2025 – 2026'],
  ['XXXX-06', 'June, year not stated', '6月（未注明年份）', 'Jun, tahun tidak dinyatakan'],
  ['XXXX-06-12', '12 June, year not stated', '6月12日（未注明年份）', '12 Jun, tahun tidak dinyatakan'],
  ['XXXX-12-XX', 'December, year not stated', '12月（未注明年份）', 'Disember, tahun tidak dinyatakan'],
  ['XXXX', 'date not stated', '未注明日期', 'tarikh tidak dinyatakan'],
  ['202X', '2020s', '2020年代', '2020-an'],
  ['2025-06-XX', 'June 2025', '2025年6月', 'Jun 2025'],
  ['2025-XX', '2025', '2025年', '2025'],
  [
    '20XX',
    'between 1 January 2000 and 31 December 2099',
    '2000年1月1日至2099年12月31日之间',
    'antara 1 Januari 2000 dengan 31 Disember 2099',
  ],
])('%s', (date, en, zh, ms) => {
  test.each(Object.entries({ en, zh, ms }))('%s: %s', (language, expected) => {
    expect(printDate(date, language as 'en' | 'zh' | 'ms')).toBe(expected)
  })
})

test('what is no date is left as it is', () => {
  expect(printDate('soon', 'en')).toBe('soon')
  expect(printDate('a/b/c', 'zh')).toBe('a/b/c')
})

test('a day is printed with its own figures, whatever the time zone', () => {
  const days = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, fc.constantFrom(...contentLanguages), (date, language) => {
      const day = date.toISOString().slice(0, 10)
      const figures = printDate(day, language).match(/\d+/g)?.map(Number)
      expect(figures).toContain(Number(day.slice(0, 4)))
      expect(figures).toContain(Number(day.slice(8)))
    }),
  )
})

test('only days, months and years have a form for machines', () => {
  expect(['2025', '2025-06', '2025-06-12'].map(machineDate)).toEqual(['2025', '2025-06', '2025-06-12'])
  expect(['2025-34', '2026~', '../2026-12', 'XXXX-06'].map(machineDate)).toEqual([null, null, null, null])
})

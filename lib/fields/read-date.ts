import { readCalendarDate } from './calendar-date'
import { framedDate } from './date-frames'
import { isPartialDate } from './partial-date'
import { readYearPart } from './year-parts'

/** Why a text is not one date; `readings` are the dates that it could be, EDTF. */
export type NoDate = {
  ok: false
  message: 'notADate' | 'ambiguousDate' | 'twoDates' | 'relativeDate' | 'shortYear' | 'wrongWeekday'
  readings?: string[]
}
export type ReadDate = { ok: true; date: string } | NoDate

const notADate: NoDate = { ok: false, message: 'notADate' }
const two = (number: number | string) => String(number).padStart(2, '0')

const checked = (date: string | null): ReadDate =>
  date !== null && isPartialDate(date) ? { ok: true, date } : notADate

const either = (message: 'ambiguousDate' | 'twoDates', ...dates: string[]): ReadDate => {
  const readings = [...new Set(dates)].filter(isPartialDate)
  const [only] = readings
  return readings.length === 1 && only !== undefined
    ? { ok: true, date: only }
    : { ok: false, message, readings }
}

/** 17/4/2025: where both figures could be the month, whoever typed it must say. The library would take the first. */
function readFigures(text: string): ReadDate | null {
  const [, year, month = '', day] = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text) ?? []
  if (year) return checked([year, two(month), ...(day ? [two(day)] : [])].join('-'))
  const [, a = '', b = '', after] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (after) {
    const [first, second] = [`${after}-${two(b)}-${two(a)}`, `${after}-${two(a)}-${two(b)}`]
    return isPartialDate(first) || isPartialDate(second) ? either('ambiguousDate', first, second) : notADate
  }
  const [, only, of] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return only ? checked(`${of}-${two(only)}`) : null
}

/** “2025-26” is two years in print, a season in EDTF; “Apr-25” is a day or a year. */
function readTwoWays(text: string): ReadDate | null {
  const [, year = '', next = ''] = /^(20\d\d)[-/](\d\d)$/.exec(text) ?? []
  const follows = year && Number(next) > 12 && Number(next) < 33 && (Number(year) + 1) % 100 === Number(next)
  if (follows) return either('twoDates', `${year}/${Number(year) + 1}`, `${year}-${next}`)
  const [, month, short] = /^([a-z]{3,9})-(\d\d)$/i.exec(text) ?? []
  const ofYear = month ? readCalendarDate(`${month} 20${short}`, null) : null
  const ofMonth = month ? readCalendarDate(`${short} ${month}`, null) : null
  if (ofYear?.sort !== 'date') return null
  return either('twoDates', ofYear.date, ...(ofMonth?.sort === 'date' ? [ofMonth.date] : []))
}

function readCalendar(text: string, writtenOn: string | null): ReadDate | null {
  const read = readCalendarDate(text, writtenOn)
  if (!read) return null
  switch (read.sort) {
    case 'date':
      return checked(read.date)
    case 'relative':
      return { ok: false, message: 'relativeDate', ...(read.date && { readings: [read.date] }) }
    case 'shortYear':
      return { ok: false, message: 'shortYear', readings: [read.date] }
    case 'wrongWeekday':
      return { ok: false, message: 'wrongWeekday' }
  }
}

const chineseDigits = '〇一二三四五六七八九'

/** One way to write what print writes in several: width, spaces, dashes, years in Chinese figures. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .replace(/[零〇一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year.replaceAll('零', '〇')].map((digit) => chineseDigits.indexOf(digit)).join(''),
    )

/**
 * Reads a date as people write it in English, Chinese or Malay, or EDTF as it is: June 2025, Q2 2025, 17/4/2025,
 * 2025年6月, June. Words such as “next year” are no date, but may be one when it is known when they were written.
 * @param writtenOn EDTF of the source's own date, which relative words count from
 * @returns EDTF, never more precise than what was written: June alone is a month of no stated year
 */
export function readDate(typed: string, writtenOn: string | null = null): ReadDate {
  const text = plain(typed)
  const twoWays = readTwoWays(text)
  if (twoWays) return twoWays
  if (isPartialDate(text)) return { ok: true, date: text }
  const part = readYearPart(text)
  if (part) return checked(part)
  const day = writtenOn && /^\d{4}-\d\d-\d\d$/.test(writtenOn) ? writtenOn : null
  return (
    readFigures(text) ??
    framedDate(text, (inner) => readDate(inner, writtenOn)) ??
    readCalendar(text, day) ??
    notADate
  )
}

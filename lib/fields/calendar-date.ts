import { casual } from 'chrono-node/en'
import { hans } from 'chrono-node/zh'
import { fromMalay } from './malay-dates'
import { isPartialDate } from './partial-date'

/** What a text says of the calendar; `relative` counts from a day that the text does not name. */
export type CalendarDate =
  | { sort: 'date'; date: string }
  | { sort: 'relative'; date: string | null }
  | { sort: 'shortYear'; date: string }
  | { sort: 'wrongWeekday' }

type Part = 'year' | 'month' | 'day' | 'weekday'
type Said = Partial<Record<Part, number>>
type Parsed = { start: Said; end: Said | null }

const parts = ['year', 'month', 'day', 'weekday'] as const
const times = ['hour', 'minute', 'timezoneOffset'] as const

/** Days on which the same words mean different things, if they count from the day on which they are written. */
const someDay = new Date('1987-07-15T12:00:00Z')
const anotherDay = new Date('2004-02-02T12:00:00Z')

/** Chinese counts from today with words that the library does not know; it knows the English ones. */
const chineseRelative: readonly [RegExp, string][] = [
  [/^明年$|^来年$/, 'next year'],
  [/^今年$|^本年$/, 'this year'],
  [/^去年$/, 'last year'],
  [/^后年$/, 'in 2 years'],
  [/^前年$/, '2 years ago'],
  [/^下个?月$/, 'next month'],
  [/^本月$|^这个月$/, 'this month'],
  [/^上个?月$/, 'last month'],
  [/^今天$/, 'today'],
  [/^明天$/, 'tomorrow'],
  [/^昨天$/, 'yesterday'],
]

const hasHan = /\p{Script=Han}/u

/** The one date that is the whole text, with only what the text says of it; null when there is none. */
function parse(text: string, on: Date): Parsed | null {
  const results = (hasHan.test(text) ? hans.strict : casual).parse(text, on)
  const [result, ...others] = results
  if (!result || others.length > 0 || result.text.trim() !== text) return null
  const said = [result.start, ...(result.end ? [result.end] : [])].map((components) => {
    if (times.some((time) => components.isCertain(time))) return null
    return Object.fromEntries(
      parts.flatMap((part) => (components.isCertain(part) ? [[part, components.get(part)]] : [])),
    ) as Said
  })
  const [start = null, end = null] = said
  return start && !said.includes(null) ? { start, end } : null
}

const two = (number: number) => String(number).padStart(2, '0')

/** EDTF of what is said; null for less than a year or a month. */
function edtfOf({ year, month, day }: Said): string | null {
  if (year === undefined && month === undefined) return null
  const whole = year === undefined ? 'XXXX' : String(year).padStart(4, '0')
  if (month === undefined) return day === undefined ? whole : null
  return [whole, two(month), ...(day === undefined ? [] : [two(day)])].join('-')
}

/** A month or day before a range's end is of the same year, if the end names one. */
function rangeOf({ start, end }: Parsed): string | null {
  if (!end) return edtfOf(start)
  const from = edtfOf({ year: end.year, ...start })
  const to = edtfOf(end)
  return from && to ? `${from}/${to}` : null
}

/** Everything that is said stands in the text in figures: the library also gives an end of June its day. */
const stands = (text: string, { start, end }: Parsed): boolean =>
  [start, end].every(
    (said) => said?.day === undefined || new RegExp(`(?<!\\d)0?${said.day}(?!\\d)`).test(text),
  )

function weekdayFits({ year, month, day, weekday }: Said): boolean {
  if (year === undefined || month === undefined || day === undefined || weekday === undefined) return true
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday
}

/** Chinese figures of days and months, which the library reads and `stands` does not. */
const inFigures = (text: string): string =>
  text.replace(/[一二三四五六七八九十]+(?=[月日号])/g, (number) => {
    const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['', number]
    const digit = (one: string) => '一二三四五六七八九'.indexOf(one) + 1
    return String((number.includes('十') ? digit(tens) || 1 : 0) * 10 + (ones ? digit(ones) : 0))
  })

/**
 * Reads days and months with chrono, in English, Malay and Chinese; a month stays a month.
 * @param writtenOn the day that words such as “next year” count from, YYYY-MM-DD
 */
export function readCalendarDate(typed: string, writtenOn: string | null): CalendarDate | null {
  const lower = inFigures(typed.toLowerCase().replace(/\.$/, ''))
  const chinese = chineseRelative.find(([words]) => words.test(lower))?.[1]
  const text = chinese ?? fromMalay(lower.replace(/^(?:the|pada) /, ''))
  const parsed = parse(text, someDay)
  if (!parsed) return null
  if (JSON.stringify(parsed) !== JSON.stringify(parse(text, anotherDay))) {
    const counted = writtenOn ? parse(text, new Date(`${writtenOn}T12:00:00Z`)) : null
    return { sort: 'relative', date: counted && rangeOf(counted) }
  }
  const date = rangeOf(parsed)
  if (!date || !isPartialDate(date) || !stands(text, parsed)) return null
  if (!weekdayFits(parsed.start)) return { sort: 'wrongWeekday' }
  const years = [parsed.start.year, parsed.end?.year].filter((year) => year !== undefined)
  return { sort: years.every((year) => text.includes(String(year))) ? 'date' : 'shortYear', date }
}

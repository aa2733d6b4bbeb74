import { isPartialDate } from './partial-date'

export type ReadDate = { ok: true; date: string } | { ok: false; message: 'notADate' | 'ambiguousDate' }

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januari'],
  ['february', 'feb', 'februari'],
  ['march', 'mar', 'mac'],
  ['april', 'apr'],
  ['may', 'mei'],
  ['june', 'jun'],
  ['july', 'jul', 'julai'],
  ['august', 'aug', 'ogos', 'ogo'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'disember', 'dis'],
]

const monthOf = (name: string): number => months.findIndex((names) => names.includes(name.toLowerCase())) + 1
const two = (number: number | string) => String(number).padStart(2, '0')

/** One to four as people count in words or figures; NaN for anything else. */
const ordinals = [
  'first 1st pertama 1 一',
  'second 2nd kedua 2 二',
  'third 3rd ketiga 3 三',
  'fourth 4th keempat 4 四',
]
const numberOf = (word: string): number =>
  ordinals.findIndex((words) => words.split(' ').includes(word.toLowerCase().replace(/^ke-?(?=\d)/, ''))) +
    1 || Number.NaN

/** EDTF numbers quarters 33 to 36. */
const quarter = (year: string, word: string) => `${year}-${32 + numberOf(word)}`
/** EDTF numbers halves 40 and 41. */
const half = (year: string, word: string) => (numberOf(word) > 2 ? null : `${year}-${39 + numberOf(word)}`)

type Rule = [pattern: RegExp, date: (...parts: string[]) => string | null]

/** @param year XXXX where none is written */
const named = (year: string, month: string, day?: string) => {
  const number = monthOf(month)
  if (number === 0) return null
  return day ? `${year}-${two(number)}-${two(day)}` : `${year}-${two(number)}`
}

/** Ways of writing a date, in the order in which they are tried. */
const rules: readonly Rule[] = [
  [
    /^(\d{1,2})(?:st|nd|rd|th|hb)? ([a-z]+)\.?,? (\d{4})$/i,
    (day = '', month = '', year = '') => named(year, month, day),
  ],
  [
    /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i,
    (month = '', day = '', year = '') => named(year, month, day),
  ],
  [/^([a-z]+)\.?,? (\d{4})$/i, (month = '', year = '') => named(year, month)],
  [/^(\d{1,2})(?:st|nd|rd|th|hb)? ([a-z]+)$/i, (day = '', month = '') => named('XXXX', month, day)],
  [/^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?$/i, (month = '', day = '') => named('XXXX', month, day)],
  [/^([a-z]+)$/i, (month = '') => named('XXXX', month)],
  [/^(?:q([1-4])|([1-4])q)[ /-]?(\d{4})$/i, (q = '', n = '', year = '') => quarter(year, q || n)],
  [/^(\d{4})[ -]?q([1-4])$/i, (year = '', number = '') => quarter(year, number)],
  [/^(?:the )?([a-z\d]+) quarter(?: of)? (\d{4})$/i, (word = '', year = '') => quarter(year, word)],
  [/^suku(?: tahun)? ([a-z\d-]+)[ ,]*(\d{4})$/i, (word = '', year = '') => quarter(year, word)],
  [/^(\d{4})年(?:第)?([一二三四1-4])季度?$/, (year = '', word = '') => quarter(year, word)],
  [/^h([12])[ /-]?(\d{4})$/i, (number = '', year = '') => half(year, number)],
  [/^(?:the )?([a-z\d]+) half(?: of)? (\d{4})$/i, (word = '', year = '') => half(year, word)],
  [/^separuh ([a-z\d-]+)[ ,]*(\d{4})$/i, (word = '', year = '') => half(year, word)],
  [/^(\d{4})年([上下])半年$/, (year = '', word = '') => half(year, word === '上' ? '1' : '2')],
  [
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
    (year = '', month = '', day = '') => `${year}-${two(month)}-${two(day)}`,
  ],
  [/^(\d{4})年(\d{1,2})月$/, (year = '', month = '') => `${year}-${two(month)}`],
  [/^(\d{4})年$/, (year = '') => year],
  [/^(\d{1,2})月$/, (month = '') => `XXXX-${two(month)}`],
  [/^(\d{1,2})月(\d{1,2})[日号]$/, (month = '', day = '') => `XXXX-${two(month)}-${two(day)}`],
  [/^(?:by|before|sebelum|menjelang) (?:the )?end(?: of|-)? ?(\d{4})$/i, (year = '') => `../${year}-12`],
  [/^(?:by )?end-(\d{4})$/i, (year = '') => `../${year}-12`],
  [/^akhir (\d{4})$/i, (year = '') => `../${year}-12`],
  [/^(\d{4})年底前?$/, (year = '') => `../${year}-12`],
]

/** An interval ends with a month, not with a quarter or half: by its last one. */
const until = (date: string) =>
  `../${date.replace(/-(3[3-6]|4[01])$/, (_, code) => `-${two(Number(code) < 40 ? (code - 32) * 3 : (code - 39) * 6)}`)}`

/** Words around a date that is written in any of these ways, and which dates they go with. */
const frames: readonly [pattern: RegExp, around: RegExp, framed: (date: string) => string][] = [
  [/^(?:by|menjelang|最迟) ?(.+)$/i, /^[\d-]+$/, until],
  [/^(?:about|around|circa|c\.|sekitar|约) ?(.+)$/i, /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/, (date) => `${date}~`],
]

/** 17/4/2025: day before month; where both could be the month, whoever typed it must say. */
function numeric(text: string): ReadDate | null {
  const [, a = '', b = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (!year) return null
  if (Number(a) <= 12 && Number(b) <= 12 && a !== b) return { ok: false, message: 'ambiguousDate' }
  const [day, month] = Number(a) > 12 ? [a, b] : [b, a]
  return checked(`${year}-${two(month)}-${two(day)}`)
}

const checked = (date: string | null): ReadDate =>
  date !== null && isPartialDate(date) ? { ok: true, date } : { ok: false, message: 'notADate' }

/** By rules and frames alone: null where none fits. */
function written(text: string): ReadDate | null {
  for (const [pattern, date] of rules) {
    const found = pattern.exec(text)
    const read = found && date(...found.slice(1))
    if (read) return checked(read)
  }
  for (const [pattern, around, framed] of frames) {
    const inner = pattern.exec(text)?.[1]
    const read = inner === undefined ? null : readDate(inner)
    if (read?.ok && around.test(read.date)) return checked(framed(read.date))
  }
  return null
}

/**
 * Reads a date as people write it in English, Chinese or Malay, or EDTF as it is: June 2025, Q2 2025, 17/4/2025,
 * 2025年6月, June. @returns EDTF, never more precise than what was written: June alone is a month of no stated year
 */
export function readDate(typed: string): ReadDate {
  const text = typed.normalize('NFKC').trim().replace(/\s+/g, ' ')
  if (isPartialDate(text)) return { ok: true, date: text }
  const bySlashes = numeric(text)
  if (bySlashes) return bySlashes
  const [, year, month = '', day] = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text) ?? []
  if (year) return checked([year, two(month), ...(day ? [two(day)] : [])].join('-'))
  return written(text) ?? { ok: false, message: 'notADate' }
}

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

/** EDTF numbers quarters 33 to 36. */
const quarter = (year: string, number: string) => `${year}-${32 + Number(number)}`

type Rule = [pattern: RegExp, date: (...parts: string[]) => string | null]

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
  [/^q([1-4])[ /-]?(\d{4})$/i, (number = '', year = '') => quarter(year, number)],
  [/^(\d{4})[ -]?q([1-4])$/i, (year = '', number = '') => quarter(year, number)],
  [/^(?:suku|suku tahun) (?:ke-?)?([1-4])[ ,]*(\d{4})$/i, (number = '', year = '') => quarter(year, number)],
  [
    /^(\d{4})年(?:第)?([一二三四1-4])季度?$/,
    (year = '', n = '') => quarter(year, String('一二三四'.indexOf(n) + 1 || n)),
  ],
  [
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
    (year = '', month = '', day = '') => `${year}-${two(month)}-${two(day)}`,
  ],
  [/^(\d{4})年(\d{1,2})月$/, (year = '', month = '') => `${year}-${two(month)}`],
  [/^(\d{4})年$/, (year = '') => year],
  [/^(?:by|before|sebelum|menjelang) (?:the )?end(?: of|-)? ?(\d{4})$/i, (year = '') => `../${year}-12`],
  [/^(?:by )?end-(\d{4})$/i, (year = '') => `../${year}-12`],
  [/^akhir (\d{4})$/i, (year = '') => `../${year}-12`],
  [/^(\d{4})年底前?$/, (year = '') => `../${year}-12`],
  [/^(?:about|around|sekitar|c\.) (\d{4})$/i, (year = '') => `${year}~`],
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

/**
 * Reads a date as people write it in English, Chinese or Malay, or EDTF as it is: June 2025, Q2 2025, 17/4/2025,
 * 2025年6月. @returns EDTF, never more precise than what was written
 */
export function readDate(typed: string): ReadDate {
  const text = typed.normalize('NFKC').trim().replace(/\s+/g, ' ')
  if (isPartialDate(text)) return { ok: true, date: text }
  const bySlashes = numeric(text)
  if (bySlashes) return bySlashes
  const yearFirst = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text)
  if (yearFirst) {
    const [, year = '', month = '', day] = yearFirst
    return checked([year, two(month), ...(day ? [two(day)] : [])].join('-'))
  }
  for (const [pattern, date] of rules) {
    const found = pattern.exec(text)
    const read = found && date(...found.slice(1))
    if (read) return checked(read)
  }
  return { ok: false, message: 'notADate' }
}

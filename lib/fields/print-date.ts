import { type DateWords, dateWords, type Language } from './date-words'
import { dateFormat } from './formats'
import { boundsOf } from './partial-date'

type Part = {
  year: string
  month: string | null
  day: string | null
  approximate: boolean
  uncertain: boolean
}

const shape = /^[~?%]?([\dX]{4})(?:-[~?%]?([\dX]{2}))?(?:-[~?%]?([\dX]{2}))?[~?%]?$/

/** An unspecified month or day says no more than its absence. */
const known = (digits: string | undefined) => (digits === undefined || digits === 'XX' ? null : digits)

function partOf(text: string): Part | null {
  const found = shape.exec(text)
  if (!found) return null
  const [, year = '', month, day] = found
  return {
    year,
    month: known(month),
    day: known(day),
    approximate: /[~%]/.test(text),
    uncertain: /[?%]/.test(text),
  }
}

/** Any year will do where only a month or a day is printed; this one is a leap year. */
const anyYear = 2024
const instant = ({ year, month, day }: Part) =>
  new Date(Date.UTC(year === 'XXXX' ? anyYear : Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))

function intl(words: DateWords, part: Part, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(words.tag, {
    ...options,
    timeZone: 'UTC',
  }).format(instant(part))
}
/** Chinese writes months with figures, which Intl calls short. */
const monthIn = (words: DateWords, part: Part) =>
  intl(words, part, { month: words.tag === 'zh' ? 'short' : 'long' })
const yearIn = (words: DateWords, part: Part) => intl(words, part, { year: 'numeric' })

/** Seasons, quarters, thirds and halves of a year by their codes in EDTF; null for a month. */
function divisionOf(words: DateWords, { year, month }: Part): string | null {
  const code = Number(month)
  // 21 to 24 of no hemisphere, 25 to 28 northern, 29 to 32 southern.
  if (code >= 21 && code <= 32) return words.season(words.seasons[((code - 21) % 4) as 0 | 1 | 2 | 3], year)
  if (code >= 33 && code <= 36) return words.quarter(code - 32, year)
  if (code >= 37 && code <= 39) return words.third(code - 36, year)
  if (code >= 40 && code <= 41) return words.half(code - 39, year)
  return null
}

function withoutYear(words: DateWords, part: Part): string {
  if (!part.month) return words.noDate
  if (!part.day) return words.yearless(monthIn(words, part))
  return words.yearless(intl(words, part, { day: 'numeric', month: 'long' }))
}

/** The days between which a date with unspecified digits lies. */
function betweenBounds(words: DateWords, text: string): string {
  const { from, to } = boundsOf(text) ?? {}
  const [first, last] = [partOf(from ?? ''), partOf(to ?? '')]
  return first && last ? words.between(bare(words, first, text), bare(words, last, text)) : text
}

function bare(words: DateWords, part: Part, text: string): string {
  const { year, month, day } = part
  if (year === 'XXXX') return withoutYear(words, part)
  if (!month && /^\d{3}X$/.test(year)) return words.decade(year.replace('X', '0'))
  if (/X/.test(`${year}${month}${day}`)) return betweenBounds(words, text)
  if (!month) return yearIn(words, part)
  const long = { year: 'numeric', month: 'long' } as const
  return divisionOf(words, part) ?? intl(words, part, day ? { ...long, day: 'numeric' } : long)
}

function qualified(words: DateWords, part: Pick<Part, 'approximate' | 'uncertain'>, date: string): string {
  const near = part.approximate ? words.about(date) : date
  return part.uncertain ? words.uncertain(near) : near
}

function single(words: DateWords, text: string): string {
  const part = partOf(text)
  return part ? qualified(words, part, bare(words, part, text)) : text
}

/** Two dates of one month or year say it once. */
function range(words: DateWords, from: string, to: string): string {
  const [a, b] = [partOf(from), partOf(to)]
  const alike = a && b && a.year === b.year && a.approximate === b.approximate && a.uncertain === b.uncertain
  const divided = (part: Part) => Number(part.month) > 12
  if (!alike || !a.month || !b.month || /X/.test(a.year + a.month + b.month) || divided(a) || divided(b)) {
    return words.range(single(words, from), single(words, to))
  }
  const year = a.year
  if (a.day && b.day && a.month === b.month && !/X/.test(a.day + b.day)) {
    return qualified(words, a, words.days(Number(a.day), Number(b.day), monthIn(words, a), year))
  }
  if (!a.day && !b.day) return qualified(words, a, words.months(monthIn(words, a), monthIn(words, b), year))
  return words.range(single(words, from), single(words, to))
}

/**
 * A partial date in words, exactly as precise as it is: “second quarter of 2025”, “by December 2026”.
 * @param date EDTF; what is none comes back as it is
 */
export function printDate(date: string, language: Language): string {
  const words = dateWords[language]
  const [from = '', to, ...rest] = date.split('/')
  if (to === undefined || rest.length > 0) return single(words, date)
  if (from === '..' || from === '') return words.by(single(words, to))
  if (to === '..') return words.from(single(words, from))
  if (to === '') return words.endUnknown(single(words, from))
  return range(words, from, to)
}

/** @returns the date for `<time datetime>`, which knows days, months and years; null for all others. */
export function machineDate(date: string): string | null {
  return /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(date) ? date : null
}

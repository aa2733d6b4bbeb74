import { boundsOf, isPartialDate } from './partial-date'
import type { ReadDate } from './read-date'

type Frame = {
  /** Each finds the date inside: its first group. */
  around: readonly RegExp[]
  /** The dates that it makes of the one inside; several are for whoever typed it to choose from. */
  framed: (date: string) => (string | null)[]
}

const isYear = (date: string) => /^\d{4}$/.test(date)
const isMonth = (date: string) => /^[\dX]{4}-(0\d|1[0-2])$/.test(date)
const single = /^\d{4}(-\d\d(-\d\d)?)?$/

/** An interval ends with a month, not with a season, quarter, third or half: by its last one. */
function until(date: string): string | null {
  if (!single.test(date)) return null
  const [year, code] = [date.slice(0, 4), Number(date.slice(5, 7))]
  if (date.length !== 7 || code <= 12) return `../${date}`
  const to = boundsOf(date)?.to
  return code >= 33 && to
    ? `../${to.slice(0, 7)}`
    : code === 24
      ? null
      : `../${year}-${['05', '08', '11'][code - 21]}`
}

/** The year, month or day before all that the date may mean. */
function before(date: string): string | null {
  const from = single.test(date) && boundsOf(date)?.from
  if (!from) return null
  const eve = new Date(Date.parse(from) - 86_400_000).toISOString()
  if (isYear(date)) return `../${eve.slice(0, 4)}`
  return `../${date.length === 7 ? eve.slice(0, 7) : eve.slice(0, 10)}`
}

const end = (date: string) => (isYear(date) ? `../${date}-12` : isMonth(date) ? `../${date}` : null)

/** A part of a year; a month is not divided further. */
const within = (code: number) => (date: string) =>
  isYear(date) ? `${date}-${code}` : isMonth(date) ? date : null

const about = (date: string) => (/^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(date) ? `${date}~` : null)

const frames: readonly Frame[] = [
  {
    around: [
      /^(?:(?:by|before|towards?|at|until) )?(?:the )?end(?: of|-| )(?:the )?(?:year )?(.+)$/i,
      /^(?:year-end|end-year) (.+)$/i,
      /^(?:(?:by|before) )?(.+) year-end$/i,
      /^(?:(?:sebelum|menjelang|pada|sehingga) )?(?:akhir|hujung|penghujung) (?:tahun |bulan )?(.+)$/i,
      /^(?:最迟)?(.+?[年月])年?[底末](?:之?前|以前)?$/,
    ],
    framed: (date) => [end(date)],
  },
  {
    around: [
      /^(?:the )?(?:early|beginning of|start of)[ -](?:the )?(.+)$/i,
      /^(?:pada )?(?:awal|permulaan) (?:tahun |bulan )?(.+)$/i,
      /^(.+?[年月])(?:年初|初|上旬)$/,
    ],
    // The beginning of a year lies in its first half; less cannot be said.
    framed: (date) => [within(40)(date)],
  },
  {
    around: [
      /^(?:the )?(?:mid|middle of)(?:-| )(?:the )?(.+)$/i,
      /^(?:pada )?pertengahan (?:tahun |bulan )?(.+)$/i,
      /^(.+?[年月])(?:年中|中期?|中旬)$/,
    ],
    framed: (date) => [within(38)(date)],
  },
  {
    around: [/^late[ -](.+)$/i, /^lewat (?:tahun |bulan )?(.+)$/i, /^(.+月)下旬$/],
    framed: (date) => [within(41)(date)],
  },
  {
    around: [/^(?:before|prior to|sebelum) (?:the )?(?:year |tahun )?(.+)$/i, /^(.+)(?:之前|以前)$/],
    framed: (date) => [before(date)],
  },
  // What lies before it, or ends with it: usage differs.
  { around: [/^(.+[年月日号])前$/], framed: (date) => [before(date), until(date)] },
  {
    around: [
      /^(?:by|no later than|not later than|latest by|until|till|menjelang|selewat-lewatnya(?: pada)?|(?:se)?hingga) (?:the )?(.+)$/i,
      /^(?:最迟|不晚于|截至|到)(.+)$/,
    ],
    framed: (date) => [until(date)],
  },
  {
    around: [
      /^(?:about|around|circa|approximately|approx\.?|roughly|sekitar|kira-kira|lebih kurang) (.+)$/i,
      /^(?:c\.|ca\.|~) ?(.+)$/i,
      /^(?:大?约|大概)(.+)$/,
      /^(.+)(?:左右|前后)$/,
    ],
    framed: (date) => [about(date)],
  },
  {
    around: [
      /^(?:since|starting|beginning|from|sejak|mulai|bermula) (?:in )?((?:(?! to | hingga | sehingga ).)+)$/i,
      /^自?((?:(?![至到]).)+)(?:起|以来|开始)$/,
    ],
    framed: (date) => [/^[\dX]{4}(-\d\d)*$/.test(date) ? `${date}/..` : null],
  },
]

const ranges: readonly RegExp[] = [
  /^(?:from|dari|daripada) (.+?) (?:to|until|till|through|hingga|sehingga|ke) (.+)$/i,
  /^(?:between|antara) (.+?) (?:and|dengan|dan|hingga) (.+)$/i,
  /^(.+?) (?:to|until|through|hingga|sehingga|-) (.+)$/i,
  /^(\d{4})[-/](\d{4})$/,
  /^[从自]?(.+[年月日号])[至到-](.+[年月日号])(?:之间|期间)?$/,
]

/** The year or the month that both ends of a range share is written once: 2025年4月17日至18日. */
function completed(from: string, to: string): string {
  if (/^\d{1,2}[日号]$/.test(to)) return `${/^.*月/.exec(from)?.[0] ?? ''}${to}`
  return /^\d{1,2}月/.test(to) ? `${/^.*年/.exec(from)?.[0] ?? ''}${to}` : to
}

/** The start of a range takes the year of its end: January to March 2026. */
function rangeOf(from: string, to: string): string | null {
  const year = to.slice(0, 4)
  const start = from.startsWith('XXXX') ? from.replace('XXXX', year) : from
  const range = `${start}/${to}`
  return single.test(start) && single.test(to) && isPartialDate(range) ? range : null
}

const notADate: ReadDate = { ok: false, message: 'notADate' }

/** What is made of dates that are fit for it; of what was not one date, the readings that are. */
function made(dates: readonly (string | null)[], inner: ReadDate): ReadDate {
  const readings = [...new Set(dates)].filter((date) => date !== null && isPartialDate(date)) as string[]
  const [first, ...others] = readings
  if (first === undefined) return inner.ok || inner.readings ? notADate : inner
  if (!inner.ok) return { ...inner, readings }
  return others.length > 0 ? { ok: false, message: 'twoDates', readings } : { ok: true, date: first }
}

/**
 * Reads the words around a date: by, before, about, early, from … to ….
 * @param read reads what they stand around
 * @returns null when no such words are there, or what is inside them is no date at all
 */
export function framedDate(text: string, read: (inner: string) => ReadDate): ReadDate | null {
  for (const { around, framed } of frames) {
    for (const pattern of around) {
      const inside = pattern.exec(text)?.[1]
      const inner = inside === undefined ? null : read(inside)
      if (!inner || (!inner.ok && inner.message === 'notADate')) continue
      return made((inner.ok ? [inner.date] : (inner.readings ?? [])).flatMap(framed), inner)
    }
  }
  for (const pattern of ranges) {
    const [, from, to] = pattern.exec(text) ?? []
    if (from === undefined || to === undefined) continue
    const [first, last] = [read(from), read(completed(from, to))]
    if (first.ok && last.ok) return made([rangeOf(first.date, last.date)], last)
  }
  return null
}

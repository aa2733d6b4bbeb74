import edtf from 'edtf'

/** Earliest and latest day of a partial date, `YYYY-MM-DD` in UTC; null where it has no bound or no year. */
export type Bounds = { from: string | null; to: string | null }

type Parsed = ReturnType<typeof edtf>

const day = (instant: number) =>
  Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 10) : null

/** Reading by the grammar of EDTF takes a fifth of a millisecond, and the same dates come again and again. */
function remembering<T>(read: (text: string) => T | null): (text: string) => T | null {
  const known = new Map<string, T | null>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= 10_000) known.clear()
    const found = read(text)
    known.set(text, found)
    return found
  }
}

/** Days of four-digit years, as most dates are, need no grammar. */
const plainDay = /^[1-9]\d{3}-\d{2}-\d{2}$/

function plainlyRead(text: string): Parsed | null {
  const instant = plainDay.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return day(instant) === text ? { type: 'Date', edtf: text, min: instant, max: instant + 86_399_999 } : null
}

const parse = remembering((text): Parsed | null => {
  const plain = plainlyRead(text)
  if (plain) return plain
  try {
    return edtf(text)
  } catch {
    return null
  }
})

/** Sorts of EDTF that the tracker keeps: a date, a season or quarter, an interval. */
const kept = new Set(['Date', 'Season', 'Interval'])

/** @returns whether the text is an EDTF (ISO 8601-2) date of a sort that can be placed on a calendar. */
export function isPartialDate(text: string): boolean {
  const date = parse(text)
  if (!date || !kept.has(date.type)) return false
  // Years have four digits: no basic format, no year before 0 or after 9999.
  return /^(\.\.|[\dX]{4}(?!\d))/.test(text) && text !== '../..' && boundsOf(text) !== null
}

const withoutYear = /^X{4}/

/** The last days of the first two thirds of a year, which the library puts a month too late. */
const thirds: Readonly<Record<string, string>> = { '37': '04-30', '38': '08-31' }

function lastDay(text: string, max: number): string | null {
  const [, year, third] = /^(\d{4})-(37|38)$/.exec(text) ?? []
  return third ? `${year}-${thirds[third]}` : day(max)
}

/** @returns the first and last day that the date may mean; both null when its year is not known; null when not EDTF. */
export const boundsOf = remembering((text): Bounds | null => {
  if (withoutYear.test(text)) return parse(text) ? { from: null, to: null } : null
  const date = parse(text)
  if (!date) return null
  const bounds = { from: day(date.min), to: lastDay(text, date.max) }
  return bounds.from && bounds.to && bounds.from > bounds.to ? null : bounds
})

const bounds = (text: string): Bounds => boundsOf(text) ?? { from: null, to: null }

/** @returns whether every day that `a` may mean lies before every day that `b` may mean. */
export function surelyBefore(a: string, b: string): boolean {
  const { to } = bounds(a)
  const { from } = bounds(b)
  return to !== null && from !== null && to < from
}

/** The day of an instant in UTC, the calendar in which lateness is judged. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

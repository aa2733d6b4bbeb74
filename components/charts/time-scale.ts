import { scaleUtc } from 'd3-scale'

/** A day, `YYYY-MM-DD`, in UTC. */
export type Day = string

export type TimeScale = {
  /** Per cent of the axis; below 0 or above 100 for a day off it. */
  x: (day: Day) => number
  /** First days of the years on the axis; `wide` when the rest of the year has room for its number. */
  years: { year: number; x: number; wide: boolean }[]
  first: Day
  last: Day
}

const dayLength = 86_400_000
const instant = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)
const twoDecimals = (x: number) => Math.round(x * 100) / 100

/** An axis from one day to another, the second the later. */
export function timeScale(first: Day, last: Day): TimeScale {
  const scale = scaleUtc([new Date(instant(first)), new Date(instant(last))], [0, 100])
  const x = (day: Day) => twoDecimals(scale(new Date(instant(day))))
  const from = Number(first.slice(0, 4))
  const span = Number(last.slice(0, 4)) - from + 1
  const years = Array.from({ length: span }, (_, index) => from + index)
    .filter((year) => `${year}-01-01` >= first)
    .map((year) => ({
      year,
      x: x(`${year}-01-01`),
      wide: instant(last) - instant(`${year}-01-01`) > 180 * dayLength,
    }))
  return { x, years, first, last }
}

const yearsBefore = 5
const yearsAfter = 5

/**
 * An axis with today on it, as far as these days reach, but no more than five years to either side.
 * It begins with a year and leaves a fifth of its length after today, for what is written there.
 */
export function scaleAround(today: Day, days: readonly Day[]): TimeScale {
  const year = Number(today.slice(0, 4))
  const sorted = [...days].sort()
  const earliest = sorted.find((day) => day >= `${year - yearsBefore}-01-01`) ?? today
  const latest = sorted.findLast((day) => day <= `${year + yearsAfter}-12-31`) ?? today
  const from = Math.min(Number(earliest.slice(0, 4)), year - 1)
  const first = `${from}-01-01`
  const room = (instant(today) - instant(first)) / 4
  return timeScale(first, toDay(Math.max(instant(latest) + 40 * dayLength, instant(today) + room)))
}

/** Days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((instant(to) - instant(from)) / dayLength)

/** The first and the last year of an axis. */
export const yearsOf = ({ first, last }: TimeScale): { from: string; to: string } => ({
  from: first.slice(0, 4),
  to: last.slice(0, 4),
})

import { lanesOf } from '@/components/charts/lanes'
import { type Day, type TimeScale, timeScale } from '@/components/charts/time-scale'
import type { TimelineBand, TimelineEntry, TimelineKind, YearCount } from '@/lib/overview/timeline'
import { type DrawnSpan, daysOf, spanOf } from './timeline-span'

/** An entry in its lane: pixels across, and down from the top of its band. */
export type PlacedEntry = {
  entry: TimelineEntry
  span: DrawnSpan
  /** Where its name begins, and how long it may be. */
  nameX: number
  nameWidth: number
  y: number
}

/** Entries of some years, as high as they are many. `to` is the last year. */
export type Bar = { from: number; to: number; n: number; x: number; width: number; height: number }
export type BarRow = { what: YearCount['what']; bars: Bar[]; y: number }

export type LaidBand = {
  kind: TimelineKind
  total: number
  y: number
  height: number
  entries: PlacedEntry[]
  rows: BarRow[]
}

export type LaidTimeline = {
  scale: TimeScale
  /** Pixels from the left. */
  x: (day: Day) => number
  years: { year: number; x: number }[]
  /** First days of quarters, where a quarter is wide enough to be marked. */
  quarters: { quarter: number; x: number }[]
  /** Where the axis ends and the bands begin; with room for the names of quarters where they have it. */
  top: number
  bands: LaidBand[]
  height: number
  /** What has no date on the axis, by kind: entries that are shown one by one. */
  undated: TimelineEntry[]
}

export const sizes = {
  axis: 34,
  /** Names of quarters stand below those of years. */
  quarters: 14,
  head: 26,
  lane: 32,
  /** From the top of a lane to its line. */
  line: 22,
  bar: 36,
  barRow: 72,
  between: 14,
} as const

const yearsBack = 40
const yearsAhead = 6
/** Years have room for their number, and bars for a finger. */
const leastYear = 34
const leastBar = 24
/** A quarter is marked, and has room for its name. */
const leastQuarter = 12
const namedQuarter = 26

type Asked = { width: number; today: Day; nameWidth: (entry: TimelineEntry) => number }

/** Places everything on one axis. @param nameWidth pixels that the name of an entry takes */
export function layTimeline(
  bands: readonly TimelineBand[],
  { width, today, nameWidth }: Asked,
): LaidTimeline {
  const spans = new Map(
    bands.flatMap(({ entries }) => (entries ?? []).map((entry) => [entry.id, spanOf(entry)] as const)),
  )
  const scale = scaleOf(bands, [...spans.values()], today)
  const x = (day: Day) => Math.round(Math.min(100, Math.max(0, scale.x(day))) * width) / 100
  const onAxis = (entry: TimelineEntry) =>
    daysOf(spans.get(entry.id)).some((day) => day >= scale.first && day <= scale.last)
  const quarters = quartersOf(scale, width)
  const top = sizes.axis + (quarters.named ? sizes.quarters : 0)
  let y = top
  const laid = bands
    .filter(({ total }) => total > 0)
    .map((band): LaidBand => {
      const bandTop = y
      const entries = placeEntries(
        (band.entries ?? [])
          .filter(onAxis)
          .map((entry) => ({ entry, span: spans.get(entry.id) as DrawnSpan })),
        { x, width, nameWidth },
      )
      const rows = barRows(band.years, scale, width)
      const lanes = Math.max(0, ...entries.map((one) => (one.y - sizes.head) / sizes.lane + 1))
      const height = sizes.head + lanes * sizes.lane + rows.length * sizes.barRow
      y += height + sizes.between
      return { kind: band.kind, total: band.total, y: bandTop, height, entries, rows }
    })
  return {
    scale,
    x,
    years: thinned(scale, width),
    quarters: quarters.marks,
    top,
    bands: laid,
    height: y,
    undated: bands.flatMap(({ entries }) => (entries ?? []).filter((entry) => !onAxis(entry))),
  }
}

/** From the first year that something is dated to the last, but for what lies very far from today. */
function scaleOf(bands: readonly TimelineBand[], spans: readonly DrawnSpan[], today: Day): TimeScale {
  const now = Number(today.slice(0, 4))
  const years = [
    ...bands.flatMap((band) => band.years.map(({ year }) => year)),
    ...spans.flatMap((span) => daysOf(span).map((day) => Number(day.slice(0, 4)))),
  ]
    .map((year) => Math.min(year, now + yearsAhead))
    .filter((year) => year >= now - yearsBack)
  return timeScale(`${Math.min(now - 1, ...years)}-01-01`, `${Math.max(now, ...years)}-12-31`)
}

/** First days of years whose numbers have room beside each other. */
function thinned({ years }: TimeScale, width: number): { year: number; x: number }[] {
  const apart = width / Math.max(1, years.length)
  const step = [1, 2, 5, 10, 20].find((one) => one * apart >= leastYear) ?? 50
  return years
    .filter(({ year }) => year % step === 0)
    .map(({ year, x }) => ({ year, x: Math.round(x * width) / 100 }))
}

/** Where quarters begin that are wide enough to be seen apart, and whether they have room for their names. */
function quartersOf({ years, x }: TimeScale, width: number) {
  const apart = width / Math.max(1, years.length) / 4
  const marks =
    apart < leastQuarter
      ? []
      : years.flatMap(({ year }) =>
          [1, 2, 3, 4].map((quarter) => ({
            quarter,
            x: Math.round(x(`${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`) * width) / 100,
          })),
        )
  return { marks, named: apart >= namedQuarter }
}

type Room = { x: (day: Day) => number; width: number; nameWidth: Asked['nameWidth'] }

/** The earliest first. The name stands above the line, from its beginning or as far left of it as the name needs. */
function placeEntries(
  dated: readonly { entry: TimelineEntry; span: DrawnSpan }[],
  { x, width, nameWidth }: Room,
): PlacedEntry[] {
  const inOrder = dated
    .map((one) => ({ ...one, days: daysOf(one.span).sort() }))
    .sort((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1))
  const placed = inOrder.map(({ entry, span, days }) => {
    const [from, to] = [Math.min(...days.map(x)), Math.max(...days.map(x))]
    const room = Math.min(width, nameWidth(entry))
    const nameX = Math.max(0, Math.min(from, width - room))
    return { entry, span, nameX, nameWidth: room, from: nameX, to: Math.max(to, nameX + room) }
  })
  const lanes = lanesOf(placed, 16)
  return placed.map(({ entry, span, nameX, nameWidth: room }, index) => ({
    entry,
    span,
    nameX,
    nameWidth: room,
    y: sizes.head + (lanes[index] ?? 0) * sizes.lane,
  }))
}

const order = ['promised', 'on', 'due', 'delivered'] as const

/** Counts of years, of several together where one year is too narrow to be hit. */
function barRows(counts: readonly YearCount[], scale: TimeScale, width: number): BarRow[] {
  const first = Number(scale.first.slice(0, 4))
  const last = Number(scale.last.slice(0, 4))
  const year = width / (last - first + 1)
  const step = [1, 2, 5, 10, 20].find((one) => one * year >= leastBar) ?? 50
  return order
    .map((what) => ({ what, own: counts.filter((one) => one.what === what) }))
    .filter(({ own }) => own.length > 0)
    .map(({ what, own }, index) => {
      const grouped = new Map<number, number>()
      for (const { year, n } of own.filter(({ year }) => year >= first && year <= last)) {
        const from = Math.max(first, Math.floor(year / step) * step)
        grouped.set(from, (grouped.get(from) ?? 0) + n)
      }
      const most = Math.max(1, ...grouped.values())
      const bars = [...grouped].map(([from, n]): Bar => {
        const to = Math.min(last, Math.floor(from / step) * step + step - 1)
        const x = (from - first) * year
        return { from, to, n, x, width: (to - from + 1) * year, height: Math.max(1, (n / most) * sizes.bar) }
      })
      return { what, bars, y: sizes.head + index * sizes.barRow }
    })
}

import { type Drawing, line, type Mark, mark, moved, round, text } from '@/components/charts/drawing'
import { type LegendItem, legend } from '@/components/charts/legend'
import { cutToWidth, textWidth } from '@/components/charts/text-width'
import { trackShapes } from '@/components/charts/track-shapes'
import { entryAddress } from '@/components/fields/entry-address'
import type { FigureContext } from '@/components/figures/figure'
import type { Stretch } from '@/components/projects/project-span'
import { printNumber } from '@/lib/fields/print-amount'
import type { TimelineBand, TimelineEntry, TimelineKind } from '@/lib/overview/timeline'
import { yearsAddress } from './timeline-address'
import {
  type BarRow,
  type LaidBand,
  type LaidTimeline,
  layTimeline,
  type PlacedEntry,
  sizes,
} from './timeline-layout'
import { daysOf } from './timeline-span'

const size = 13
const longestName = 230

/** Years above, then a band for each kind; today is a line through all. */
export function drawTimeline(bands: readonly TimelineBand[], context: FigureContext, width: number): Drawing {
  const named = ({ names }: TimelineEntry) =>
    cutToWidth(context.name(names), size, Math.min(longestName, width))
  const laid = layTimeline(bands, {
    width,
    today: context.today,
    nameWidth: (entry) => textWidth(named(entry), size) + 2,
  })
  const key = legend(keyOf(laid, context), width)
  return {
    width,
    height: round(laid.height + key.height),
    marks: [
      ...axis(laid, context, width),
      ...laid.bands.flatMap((band) => [
        line(0, band.y, width, band.y, { className: 's-rule2' }),
        head(band, context),
        ...band.entries.map((placed) =>
          entryMark(placed, band.y, laid, {
            shown: named(placed.entry),
            whole: context.name(placed.entry.names),
          }),
        ),
        ...band.rows.flatMap((row) => barMarks(row, band, context)),
      ]),
      moved(0, laid.height, ...key.marks),
    ],
  }
}

const dotted = { className: 's-dor', strokeWidth: 1.5, strokeDasharray: '2 3' }
const solidLine = { className: 's-ink', strokeWidth: 3 }
const signed = (x: number, y: number): Mark =>
  mark('circle', { className: 'f-ink', cx: round(x), cy: y, r: 4 })

/** How to read what is there. */
function keyOf({ bands }: LaidTimeline, { words }: FigureContext): LegendItem[] {
  const spans = bands.flatMap(({ entries }) =>
    entries.map(({ entry, span }) => ({ kind: entry.kind, ...span })),
  )
  const item = (name: string, width: number, ...marks: Mark[]): LegendItem => ({
    width,
    marks,
    words: words(`relations.timeline.key.${name}`),
  })
  const shown: [boolean, LegendItem][] = [
    [spans.some(({ kind, point }) => point && kind !== 'project'), item('day', 10, signed(5, 0))],
    [
      spans.some(({ kind, point }) => point && kind === 'project'),
      item('announced', 10, moved(5, 0, ...trackShapes.start)),
    ],
    [spans.some(({ solid }) => solid), item('solid', 22, line(0, 0, 22, 0, solidLine))],
    [spans.some(({ dashed }) => dashed), item('planned', 22, line(0, 0, 22, 0, dotted))],
    [
      spans.some(({ due, vague }) => due || vague.length > 0),
      item('vague', 14, mark('rect', { className: 'f-paper s-ink', x: 0, y: -5, width: 14, height: 10 })),
    ],
    [spans.some(({ ended }) => ended), item('delivered', 14, moved(7, 0, ...trackShapes.delivered))],
  ]
  return shown.filter(([there]) => there).map(([, one]) => one)
}

function axis(
  { years, quarters, top, height, x }: LaidTimeline,
  { words, today }: FigureContext,
  width: number,
): Mark[] {
  const now = x(today)
  const right = now > width - 60
  const named = top > sizes.axis
  return [
    ...years.map(({ x }) => line(x, 18, x, height, { className: 's-rule' })),
    ...years
      .filter(({ x }) => x < width - 28)
      .map(({ year, x }) => text(x + 4, 28, `${year}`, { className: 'tx' })),
    ...quarters.map(({ x }) => line(x, top - 5, x, top, { className: 's-rule2' })),
    ...quarters
      .filter(({ x }) => named && x < width - 20)
      .map(({ quarter, x }) =>
        text(x + 4, top - 6, words('relations.timeline.quarter', { quarter }), { className: 'tx' }),
      ),
    line(now, 4, now, height, { className: 's-ink', strokeWidth: 1.25 }),
    text(right ? now - 5 : now + 5, 11, words('relations.timeline.today'), {
      className: 'tx tx-i',
      textAnchor: right ? 'end' : 'start',
    }),
  ]
}

const head = ({ kind, total, y }: LaidBand, { label, locale }: FigureContext): Mark =>
  mark(
    'text',
    { className: 'tx tx-i', x: 0, y: y + 17 },
    label('kind', `${kind}.other`),
    mark('tspan', { className: 'tx', dx: 6 }, printNumber(total, locale)),
  )

/** Unseen, but hit by a pointer: what is between the parts of a link leads there, too. */
const hit = (x: number, y: number, width: number, height: number): Mark =>
  mark('rect', { className: 'hit', x: round(x), y: round(y), width: round(width), height: round(height) })

/** Name and line of an entry; both lead to it. */
function entryMark(
  { entry, span, nameX, nameWidth, y }: PlacedEntry,
  top: number,
  { x, scale }: LaidTimeline,
  name: { shown: string; whole: string },
): Mark {
  const at = top + y + sizes.line + 2
  const across = ({ from, to }: Stretch, least: number) => ({
    x: round(x(from)),
    width: round(Math.max(least, x(to) - x(from))),
  })
  const box = (stretch: Stretch, height: number, className: string) =>
    mark('rect', { className, ...across(stretch, 3), y: at - height / 2, height })
  const { solid, dashed, due, vague, point, ended } = span
  const onAxis = ({ from, to }: Stretch) => to >= scale.first && from <= scale.last
  const goesOn = [solid, dashed].some((one) => one && one.to > scale.last)
  const days = daysOf(span).map(x)
  const from = Math.min(nameX, ...days)
  const to = Math.max(nameX + nameWidth, ...days)
  return mark(
    'a',
    { href: entryAddress(entry), 'aria-label': name.whole },
    hit(from, top + y, to - from, sizes.lane),
    text(nameX, top + y + 13, name.shown, { className: 'tx tx-e' }),
    ...(dashed ? [line(x(dashed.from), at, x(dashed.to), at, dotted)] : []),
    ...(solid ? [line(x(solid.from), at, x(solid.to), at, solidLine)] : []),
    ...vague.filter(onAxis).map((stretch) => box(stretch, 6, 'f-paper s-ink')),
    ...(due && onAxis(due) ? [box(due, 12, 'f-paper s-ink')] : []),
    ...(point && entry.kind === 'project' ? [moved(x(point), at, ...trackShapes.start)] : []),
    ...(point && entry.kind !== 'project' ? [signed(x(point), at)] : []),
    ...(goesOn ? [moved(x(scale.last) + 2, at, ...trackShapes.after)] : []),
    ...(ended ? [moved(x(ended), at, ...trackShapes.delivered)] : []),
  )
}

function barMarks({ what, bars, y }: BarRow, { kind, y: top }: LaidBand, context: FigureContext): Mark[] {
  const base = top + y + sizes.barRow - 4
  const own = context.words(`relations.timeline.row.${kind}.${what}`)
  const heading = kind === 'project' ? [text(0, top + y + 10, own)] : []
  return [
    ...heading,
    ...bars.map((bar) => barMark(bar, base, { kind, what, own, context })),
    line(0, base, bars.length > 0 ? Math.max(...bars.map(({ x, width }) => x + width)) : 0, base, {
      className: 's-rule2',
    }),
  ]
}

type OfRow = { kind: TimelineKind; what: BarRow['what']; own: string; context: FigureContext }

/** One bar with its number, a link to the list of just these entries. */
function barMark({ from, to, n, x, width, height }: BarRow['bars'][number], base: number, row: OfRow): Mark {
  const { kind, what, own, context } = row
  const { words, label, locale, only } = context
  const number = printNumber(n, locale)
  const fits = textWidth(number, 12) <= width
  const said = words('relations.timeline.bar', {
    what: kind === 'project' ? `${label('kind', `${kind}.other`)}, ${own}` : own,
    years: from === to ? `${from}` : `${from}–${to}`,
    count: n,
  })
  const marks = [
    mark('title', {}, said),
    hit(x, base - sizes.bar - 16, width, sizes.bar + 16),
    mark('rect', {
      className: 'f-dor',
      x: round(x + 1.5),
      y: round(base - height),
      width: round(Math.max(1, width - 3)),
      height: round(height),
    }),
    ...(fits
      ? [text(x + width / 2, base - height - 4, number, { className: 'tx tx-i', textAnchor: 'middle' })]
      : []),
  ]
  return mark('a', { href: yearsAddress(kind, what, [from, to], only) }, ...marks)
}

import { Printed } from '@/components/ui/printed'
import type { SideOfPair } from '@/components/ui/side'
import { type Attributes, type Mark, mark } from './drawing'
import { printMarks } from './print-marks'
import type { Day, TimeScale } from './time-scale'
import type { MarkShape } from './track-shapes'

export type Stretch = { from: Day; to: Day }

/** What a track shows, in days; whatever lies off the axis is cut at its edge. */
export type TrackDrawing = {
  /** One line a side, parallel when there are several; a thin grey one when no side is known. */
  line: Stretch | null
  sides: readonly SideOfPair[]
  /** Beginnings and ends that are no single day, as wide as they are. */
  vague?: readonly Stretch[]
  /** Where nothing is known. */
  dotted: readonly Stretch[]
  /** A short dotted line up to this day, whose beginning is unknown. */
  leadIn: Day | null
  /** A span of days within which something was to happen. */
  window: Stretch | null
  /** Too late. */
  hatch: Stretch | null
  ticks: readonly Day[]
  marks: readonly { shape: MarkShape; day: Day; note?: string; loud?: boolean }[]
}

type Props = { scale: TimeScale; drawing: TrackDrawing; label: string }

const cut = (x: number) => Math.min(100, Math.max(0, x))
const lineStyles = { a: 's-a', b: 's-b', other: 's-c' }
const leadInLength = 9

const middle = { y1: '50%', y2: '50%' }
const unseen = { className: 's-dor', strokeWidth: 1.5, strokeDasharray: '1.5 4' }
const use = (href: string, attributes: Attributes) => mark('use', { href, ...attributes })

/** One row on the time axis, on a page with `TrackMarks`: percentages across, pixels down, so that nothing is stretched at any width. */
export const Track = ({ label, ...shown }: Props) => (
  <Printed as="svg" role="img" aria-label={label} markup={printMarks(trackMarks(shown))} />
)

function trackMarks({ scale, drawing }: Omit<Props, 'label'>): Mark[] {
  const { line, sides, vague = [], dotted, leadIn, window, hatch, ticks, marks } = drawing
  const x = (day: Day) => cut(scale.x(day))
  const across = ({ from, to }: Stretch) => ({ x1: `${x(from)}%`, x2: `${x(to)}%`, ...middle })
  const wide = ({ from, to }: Stretch, least = 0) => `${Math.max(least, x(to) - x(from)).toFixed(2)}%`
  const box = (stretch: Stretch, height: number, more: Attributes, least?: number) =>
    mark('rect', {
      x: `${x(stretch.from)}%`,
      width: wide(stretch, least),
      y: '50%',
      height,
      transform: `translate(0 ${-height / 2})`,
      ...more,
    })
  const onAxis = (day: Day) => scale.x(day) >= 0 && scale.x(day) <= 100
  const found = [use('#m-grid', {})]
  if (window && scale.x(window.from) > 100) found.push(use('#m-after', { x: '100%', y: '50%' }))
  else if (window && scale.x(window.to) >= 0)
    found.push(box(window, 20, { className: 'f-none s-ink', strokeWidth: 1.25 }, 0.9))
  if (leadIn) {
    const from = Math.max(0, x(leadIn) - leadInLength)
    found.push(mark('line', { x1: `${from}%`, x2: `${x(leadIn)}%`, ...middle, ...unseen }))
  }
  if (line)
    sides.forEach((side, index) => {
      const dy = sides.length > 1 ? index * 4 - (sides.length - 1) * 2 : 0
      const look = { className: lineStyles[side], strokeWidth: 2.5, transform: `translate(0 ${dy})` }
      const dashed = side === 'other' && { strokeDasharray: '5 2' }
      found.push(mark('line', { ...look, ...across(line), ...dashed }))
    })
  if (line && sides.length === 0)
    found.push(mark('line', { className: 's-dor', ...across(line), strokeWidth: 1.5 }))
  found.push(...vague.map((stretch) => box(stretch, 8, { className: 'f-none s-dor' })))
  found.push(...dotted.map((stretch) => mark('line', { ...across(stretch), ...unseen })))
  if (hatch) found.push(box(hatch, 12, { fill: 'url(#hatch)' }))
  found.push(...ticks.filter(onAxis).map((day) => use('#m-tick', { x: `${x(day)}%`, y: '50%' })))
  return [...found, ...marks.flatMap((one) => noted(one, scale.x(one.day)))]
}

/** A mark off the axis stands inside its edge, behind an arrow and with its words. */
function noted({ shape, note, loud }: TrackDrawing['marks'][number], x: number): Mark[] {
  const look = loud ? 'tx tx-o' : 'tx'
  if (x > 100) return [use('#m-after', { x: '100%', y: '50%' })]
  if (x >= 0) {
    const beside = { className: `${look} only-wide`, x: `${x}%`, y: '50%', dx: 13, dy: 4 }
    return [use(`#m-${shape}`, { x: `${x}%`, y: '50%' }), ...(note ? [mark('text', beside, note)] : [])]
  }
  const words = note ? [mark('text', { className: look, x: 38, y: 4 }, note)] : []
  const within = [use('#m-before', {}), use(`#m-${shape}`, { x: 24 }), ...words]
  return [mark('svg', { x: 0, y: '50%', 'aria-hidden': true }, ...within)]
}

/** The years and today, as lines whose lengths are per cents of a row. */
export function gridMarks({ scale, today }: { scale: TimeScale; today: Day }): Mark[] {
  const upright = (x: number, more: Attributes) =>
    mark('line', { x1: `${x}%`, x2: `${x}%`, y1: 0, y2: '100%', ...more })
  return [
    ...scale.years.map(({ x }) => upright(x, { className: 's-rule' })),
    upright(scale.x(today), { className: 's-ink', strokeWidth: 1.25 }),
  ]
}

/** The years and today, behind a row. */
export const Grid = () => <Printed as="svg" aria-hidden="true" markup={printMarks([use('#m-grid', {})])} />

import { line, type Mark, mark, moved, round, text } from './drawing'
import { textWidth } from './text-width'
import type { Day, TimeScale } from './time-scale'
import type { Stretch, TrackDrawing } from './track'
import { type MarkShape, trackShapes } from './track-shapes'

/** Where a time axis lies in a drawing, in pixels. */
export type Across = { scale: TimeScale; left: number; width: number }

const sideLook = { a: 's-a', b: 's-b', other: 's-c' } as const
const leadIn = 9

/** The pixel of a day, cut at the ends of the axis. */
export const pixelOf = ({ scale, left, width }: Across, day: Day): number =>
  left + (Math.min(100, Math.max(0, scale.x(day))) / 100) * width

/** Slanting strokes of lateness, as a path: a pattern would need a name of its own in every picture. */
function hatch(from: number, to: number, y: number): Mark {
  const half = 6
  const step = 5
  const strokes: string[] = []
  for (let x = from - 2 * half + step; x < to; x += step) {
    const [x1, x2] = [Math.max(x, from), Math.min(x + 2 * half, to)]
    if (x2 > x1)
      strokes.push(`M${round(x1)} ${round(y + half - (x1 - x))}L${round(x2)} ${round(y + half - (x2 - x))}`)
  }
  return mark('path', { className: 'f-none s-over', d: strokes.join(''), strokeWidth: 2.2 })
}

/** What `Track` shows, in pixels around a line at y. @param noted whether marks have their words beside them */
export function trackDrawing(drawing: TrackDrawing, across: Across, y: number, noted: boolean): Mark[] {
  const { sides, dotted, ticks, marks } = drawing
  const x = (day: Day) => pixelOf(across, day)
  const after = (day: Day) => across.scale.x(day) > 100
  const before = (day: Day) => across.scale.x(day) < 0
  const shape = (name: MarkShape, at: number) => moved(at, y, ...trackShapes[name])
  const between = ({ from, to }: Stretch, dy: number, more: Parameters<typeof line>[4]) =>
    line(x(from), y + dy, x(to), y + dy, more)
  const end = across.left + across.width
  const found: Mark[] = []
  const { window } = drawing
  if (window && after(window.from)) found.push(shape('after', end))
  else if (window && !before(window.to)) {
    const width = Math.max(x(window.to) - x(window.from), 4)
    found.push(
      mark('rect', {
        className: 'f-none s-ink',
        x: round(x(window.from)),
        y: y - 10,
        width: round(width),
        height: 20,
        strokeWidth: 1.25,
      }),
    )
  }
  const faint = { className: 's-dor', strokeWidth: 1.5, strokeDasharray: '1.5 4' }
  if (drawing.leadIn) {
    const at = x(drawing.leadIn)
    found.push(line(Math.max(across.left, at - (leadIn / 100) * across.width), y, at, y, faint))
  }
  const own = drawing.line
  if (own)
    sides.forEach((side, n) => {
      const dy = sides.length > 1 ? n * 4 - (sides.length - 1) * 2 : 0
      const dashed = side === 'other' && { strokeDasharray: '5 2' }
      found.push(between(own, dy, { className: sideLook[side], strokeWidth: 2.5, ...dashed }))
    })
  if (own && sides.length === 0) found.push(between(own, 0, { className: 's-dor', strokeWidth: 1.5 }))
  found.push(...dotted.map((stretch) => between(stretch, 0, faint)))
  if (drawing.hatch) found.push(hatch(x(drawing.hatch.from), x(drawing.hatch.to), y))
  found.push(...ticks.filter((day) => !before(day) && !after(day)).map((day) => shape('tick', x(day))))
  for (const { shape: name, day, note, loud } of marks) {
    if (after(day)) found.push(shape('after', end))
    else if (before(day)) found.push(shape('before', across.left), shape(name, across.left + 24))
    else {
      found.push(shape(name, x(day)))
      if (note && noted && x(day) + 13 + textWidth(note, 12) <= end)
        found.push(text(x(day) + 13, y + 4, note, { className: loud ? 'tx tx-o' : 'tx' }))
    }
  }
  return found
}

/** The first days of the years and today, as lines from one height to another. */
export function timeLines(across: Across, today: Day, top: number, bottom: number): Mark[] {
  const upright = (at: number, className: string, strokeWidth: number) =>
    line(at, top, at, bottom, { className, strokeWidth })
  return [
    ...across.scale.years.map(({ x }) => upright(across.left + (x / 100) * across.width, 's-rule', 1)),
    upright(pixelOf(across, today), 's-ink', 1.25),
  ]
}

const yearWidth = 38

/** The same behind rows, with the years named above them as far as there is room. */
export function timeGrid(across: Across, today: Day, top: number, bottom: number): Mark[] {
  const { scale, left, width } = across
  const ofYear = scale.years[1] ? scale.years[1].x - (scale.years[0]?.x ?? 0) : 100
  const every = Math.max(1, Math.ceil(yearWidth / Math.max((width / 100) * ofYear, 1)))
  const names = scale.years.flatMap(({ year, x, wide }, index) => {
    const at = left + (x / 100) * width
    return wide && index % every === 0 && at + yearWidth <= left + width
      ? [text(at + 4, top - 6, `${year}`)]
      : []
  })
  const now = pixelOf(across, today)
  return [
    ...timeLines(across, today, top - 16, bottom),
    line(now, top - 34, now, top - 16, { className: 's-ink', strokeWidth: 1.25 }),
    ...names,
  ]
}

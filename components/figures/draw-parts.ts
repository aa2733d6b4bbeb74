import { type Drawing, type Mark, moved, round, text } from '@/components/charts/drawing'
import { drawMatrix } from '@/components/charts/matrix'
import type { FigurePart } from './figure'

const headHeight = 24
const between = 18
const lineHeight = 20

/** The parts of a figure as one drawing, one below the other, as it stands in a file. @param width in pixels */
export function drawParts(parts: readonly FigurePart[], width: number): Drawing {
  const marks: Mark[] = []
  let y = 0
  for (const part of parts) {
    if (y > 0) y += between
    if (part.heading !== undefined) {
      marks.push(text(0, y + 15, part.heading, { className: 'tx-g' }))
      y += headHeight
    }
    const drawing = drawPart(part, width)
    marks.push(moved(0, y, ...drawing.marks))
    y += drawing.height
  }
  return { width, height: round(y), marks }
}

function drawPart(part: FigurePart, width: number): Drawing {
  if ('matrix' in part) return drawMatrix(part.matrix, width)
  if ('draw' in part) return part.draw(width)
  const marks = part.lines.map((words, index) => text(0, 14 + index * lineHeight, words))
  return { width, height: part.lines.length * lineHeight, marks }
}

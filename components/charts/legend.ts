import { type Mark, moved, text } from './drawing'
import { textWidth } from './text-width'

/** A sample, drawn from x = 0 around the line y = 0, and what it means. */
export type LegendItem = { width: number; marks: readonly Mark[]; words: string }

const lineHeight = 22
const gap = 8
const between = 20

/** How to read a drawing: samples with their words in as many lines as they need. @returns its height in pixels */
export function legend(items: readonly LegendItem[], width: number): { marks: Mark[]; height: number } {
  let x = 0
  let y = lineHeight / 2
  const marks = items.flatMap(({ width: sample, marks, words }) => {
    const whole = sample + gap + textWidth(words, 12)
    if (x > 0 && x + whole > width) {
      x = 0
      y += lineHeight
    }
    const at = x
    x += whole + between
    return [moved(at, y, ...marks), text(at + sample + gap, y + 4, words)]
  })
  return { marks, height: items.length === 0 ? 0 : y + lineHeight / 2 }
}

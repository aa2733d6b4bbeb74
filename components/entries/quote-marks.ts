import { type FoundQuote, findInFolded, type QuoteSelector } from '@/lib/entries/find-quote'
import { foldText } from '@/lib/entries/folded-text'

/** Words that are quoted, by the name of the input they stand in; without one, a published claim has them already. */
export type MarkedQuote = QuoteSelector & { input: string | null; label: string }

/** A stretch of a text that supports a field. Numbered from 1 in the order of the form; published ones have none. */
export type Mark = { input: string | null; label: string; number: number | null; start: number; end: number }

/** A piece of a text that the same marks cover from its beginning to its end. */
export type Piece = { start: number; text: string; marks: Mark[]; ending: Mark[] }

export type Marked = { marks: Mark[]; found: ReadonlyMap<string, FoundQuote['found']> }

/** Looks for every quote in a text. @returns those that stand in one place, and what became of each input's words */
export function markQuotes(text: string, quotes: readonly MarkedQuote[]): Marked {
  const folded = foldText(text)
  const found = new Map<string, FoundQuote['found']>()
  const marks: Mark[] = []
  let number = 0
  for (const { input, label, ...quote } of quotes) {
    const place = findInFolded(folded, quote)
    if (input !== null) found.set(input, place.found)
    if (place.found !== 'once') continue
    const { start, end } = place
    marks.push({ input, label, number: input === null ? null : ++number, start, end })
  }
  return { marks, found }
}

/** Cuts a text where a mark begins or ends. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const borders = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])
  const sorted = [...borders].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length
    return {
      start,
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start <= start && mark.end >= end),
      ending: marks.filter((mark) => mark.end === end),
    }
  })
}

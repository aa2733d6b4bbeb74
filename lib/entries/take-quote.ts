import { sameWord } from './find-quote'
import { foldText, wholeClusters } from './folded-text'

export type TakenQuote = { exact: string; prefix: string; suffix: string }

/** At most so many characters before and after the words are kept with them. */
const around = 64

/** What is longer is no word, and is cut where it was cut. */
const longestWord = 40

const singleSpaced = (text: string) => text.replace(/\s+/g, ' ')

/** The stretch of a text from which words are quoted: whole words, without white space at its ends. */
function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const chosen = text.slice(start, end)
  let from = start + (chosen.length - chosen.trimStart().length)
  let to = end - (chosen.length - chosen.trimEnd().length)
  if (from >= to) return { start, end: start }
  const word = { from, to }
  while (word.from > 0 && sameWord(text[word.from - 1] ?? '', text[word.from] ?? '')) word.from--
  while (word.to < text.length && sameWord(text[word.to - 1] ?? '', text[word.to] ?? '')) word.to++
  if (from - word.from < longestWord) from = word.from
  if (word.to - to < longestWord) to = word.to
  return wholeClusters(text, from, to)
}

/**
 * Quotes the words between two places of a text, with those around them, cut where a word begins or ends.
 * @returns null when there are no words
 */
export function takeQuote(text: string, from: number, to: number): TakenQuote | null {
  const { start, end } = wholeWords(text, from, to)
  const exact = singleSpaced(text.slice(start, end))
  if (foldText(exact).text === '') return null
  return { exact, ...surroundings(text, start, end) }
}

/** Single spaces, and a line break where a paragraph ends. */
const byParagraphs = (text: string) => text.replace(/\s+/g, (space) => (/\n\s*\n/.test(space) ? '\n' : ' '))

/** What stands before and after a stretch of a text; paragraphs are a line each. */
export function surroundings(text: string, start: number, end: number): Omit<TakenQuote, 'exact'> {
  const left = wholeClusters(text, Math.max(0, start - around), start).start
  const right = wholeClusters(text, end, Math.min(text.length, end + around)).end
  const before = byParagraphs(text.slice(left, start))
  const after = byParagraphs(text.slice(end, right))
  const cutLeft = left > 0 && sameWord(text[left - 1] ?? '', text[left] ?? '')
  const cutRight = right < text.length && sameWord(text[right - 1] ?? '', text[right] ?? '')
  return {
    prefix: (cutLeft ? before.replace(/^\S*\s(?=\S)/, '') : before).trimStart(),
    suffix: (cutRight ? after.replace(/\s\S*$/, '') : after).trimEnd(),
  }
}

import { type FoldedText, foldText } from './folded-text'

/** Words of a text with those around them, as the W3C TextQuoteSelector has it. */
export type QuoteSelector = { exact: string; prefix?: string | null; suffix?: string | null }

export type FoundQuote =
  | { found: 'once'; start: number; end: number }
  /** The words stand in several places, and what is around them does not decide. */
  | { found: 'several'; count: number }
  | { found: 'nowhere' }

/** So many places are compared by their surroundings in full; before, by those that touch the words alone. */
const comparedInFull = 200
/** Share of the surroundings that must be alike for them to decide. */
const alikeEnough = 0.5

/**
 * Finds quoted words in a text although white space, line breaks, width, quotation marks, dashes or soft hyphens
 * differ. Several places are told apart by prefix and suffix, also when these are slightly changed.
 * @returns start and end in the text as it is (UTF-16)
 */
export const findQuote = (text: string, quote: QuoteSelector): FoundQuote =>
  findInFolded(foldText(text), quote)

/** The same in a text that is folded once for many quotes. */
export function findInFolded(folded: FoldedText, quote: QuoteSelector): FoundQuote {
  const exact = foldText(quote.exact).text
  const places = exact === '' ? [] : placesOf(folded.text, exact)
  if (places.length === 0) return { found: 'nowhere' }
  const chosen = choose(folded, exact, places, quote)
  const [first] = chosen
  if (first === undefined || chosen.length > 1) return { found: 'several', count: chosen.length }
  return {
    found: 'once',
    start: folded.from[first] ?? 0,
    end: folded.to[first + exact.length - 1] ?? 0,
  }
}

function placesOf(text: string, exact: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at)
  return places
}

function choose(folded: FoldedText, exact: string, places: number[], quote: QuoteSelector): number[] {
  if (places.length === 1) return places
  const [prefix, suffix] = [foldText(quote.prefix ?? '').text, foldText(quote.suffix ?? '').text]
  if (prefix || suffix) {
    const likest = bySurroundings(folded.text, exact, places, prefix, suffix)
    if (likest.length > 0) return likest
  }
  const whole = places.filter((at) => standsAlone(folded, at, at + exact.length))
  return whole.length > 0 ? whole : places
}

/** The places whose surroundings are most like those quoted; none when nowhere is like enough. */
function bySurroundings(
  text: string,
  exact: string,
  places: number[],
  prefix: string,
  suffix: string,
): number[] {
  const before = (at: number) => text.slice(Math.max(0, at - prefix.length), at)
  const after = (at: number) => text.slice(at + exact.length, at + exact.length + suffix.length)
  const same = places.filter((at) => before(at) === prefix && after(at) === suffix)
  if (same.length > 0) return same
  const near =
    places.length <= comparedInFull
      ? places
      : places
          .map((at) => ({ at, touching: commonEnd(before(at), prefix) + commonStart(after(at), suffix) }))
          .sort((a, b) => b.touching - a.touching)
          .slice(0, comparedInFull)
          .map(({ at }) => at)
  const scored = near.map((at) => ({
    at,
    score:
      (likeness(before(at), prefix) * prefix.length + likeness(after(at), suffix) * suffix.length) /
      (prefix.length + suffix.length),
  }))
  const best = Math.max(...scored.map(({ score }) => score))
  return best < alikeEnough
    ? []
    : scored
        .filter(({ score }) => score === best)
        .map(({ at }) => at)
        .sort((a, b) => a - b)
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

/** @returns 1 for the same, 0 for nothing in common: by the edits that lead from one to the other */
function likeness(a: string, b: string): number {
  if (b === '') return 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length)
}

const inWord = /[\p{L}\p{N}]/u
/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Whether two neighbours belong to one word. */
export const sameWord = (a: string, b: string): boolean =>
  inWord.test(a) && inWord.test(b) && !unspaced.test(a) && !unspaced.test(b)

/** Whether a place begins and ends with a word: "other" does not stand alone in "another". */
function standsAlone({ text, from, to }: FoldedText, start: number, end: number): boolean {
  const joined = (i: number) =>
    i > 0 && i < text.length && to[i - 1] === from[i] && sameWord(text[i - 1] ?? '', text[i] ?? '')
  return !joined(start) && !joined(end)
}

import type { Stretch } from './text-selection'

/** Characters before and after the cursor among which the next word is looked for. */
const reach = 400

const segmenters = new Map<string, Intl.Segmenter>()
function wordsIn(text: string, language: string | undefined): Stretch[] {
  const key = language ?? ''
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(key, segmenter)
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
}

type Step = { direction: 'forward' | 'backward'; extend: boolean }

/**
 * Moves a choice of words by one word, or lengthens or shortens it at its end.
 * @returns the same choice where the text ends
 */
export function stepByWord(
  text: string,
  chosen: Stretch | null,
  { direction, extend }: Step,
  language?: string,
): Stretch | null {
  const at = chosen ? (direction === 'forward' || extend ? chosen.end : chosen.start) : 0
  const from = Math.max(0, at - reach)
  const words = wordsIn(text.slice(from, at + reach), language).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }))
  if (direction === 'forward') {
    const next = words.find(({ start }) => start >= at)
    if (!next) return chosen
    return extend && chosen ? { start: chosen.start, end: next.end } : next
  }
  if (!chosen) return words[0] ?? null
  if (!extend) return words.findLast(({ end }) => end <= at) ?? chosen
  const last = words.findLast(({ end }) => end < chosen.end)
  return last && last.end > chosen.start ? { start: chosen.start, end: last.end } : chosen
}

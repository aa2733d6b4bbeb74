import { diffWords } from 'diff'

/** A stretch of two texts that both have, or only one of them, and its place among the stretches. */
export type Stretch = { at: number; text: string; in: 'both' | 'old' | 'new' }

/** Texts of more characters than this are set side by side without marking their words. */
const longest = 20_000

/** What became of the words of a text. Chinese is parted into words as its readers would. @param lang `en`, `zh`, `ms` */
export function wordDifference(old: string, now: string, lang: string): Stretch[] {
  if (old.length + now.length > longest) {
    return [
      { at: 0, text: old, in: 'old' },
      { at: 1, text: now, in: 'new' },
    ]
  }
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: 'word' })
  return diffWords(old, now, { intlSegmenter }).map(({ value, added, removed }, at) => ({
    at,
    text: value,
    in: removed ? 'old' : added ? 'new' : 'both',
  }))
}

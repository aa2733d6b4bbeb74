import { hanGrams } from './search-text'

/** What is asked for: every word, every phrase and every pair of neighbouring Chinese characters must occur. */
export type SearchQuery = {
  /** The question as search compares it. */
  text: string
  words: string[]
  /** Written in quotation marks: exactly so. */
  phrases: string[]
  grams: string[]
}

/** More words than these are not looked for. */
const mostWords = 12

const quoted = /"([^"]+)"|“([^”]+)”|「([^」]+)」|«([^»]+)»/g
const han = /\p{Script=Han}+/gu

/** @param text as search compares it; @returns null when there is nothing to look for */
export function readSearchQuery(text: string): SearchQuery | null {
  const phrases: string[] = []
  const rest = text.replace(quoted, (_, ...groups: (string | undefined)[]) => {
    const phrase = groups.slice(0, 4).find((group) => group !== undefined)
    if (phrase && /[\p{L}\p{N}]/u.test(phrase)) phrases.push(phrase.trim())
    return ' '
  })
  const words = rest
    .replace(han, ' ')
    .split(/[\s,;、，；。()（）"“”]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const grams = (rest.match(han) ?? []).flatMap((run) => {
    const all = hanGrams(run)
    return [...run].length === 1 ? all : all.filter((gram) => [...gram].length === 2)
  })
  const query = {
    text: text.replace(/["“”「」«»]/g, '').trim(),
    words: [...new Set(words)].slice(0, mostWords),
    phrases: phrases.slice(0, 4),
    grams: [...new Set(grams)].slice(0, 40),
  }
  return query.words.length + query.phrases.length + query.grams.length > 0 ? query : null
}

import 'server-only'
import { Converter } from 'opencc-js/t2cn'
import { folded } from './search-text'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** British spellings that American texts have otherwise: one word to whoever looks for it. */
const spellings: readonly [RegExp, string][] = [
  [/\b(cen|thea|me|li|kilome)tre(s?)\b/g, '$1ter$2'],
  [/\bfibre/g, 'fiber'],
  [/\b(harb|lab|col|neighb)our/g, '$1or'],
  [/is(ation|e[ds]?|ing)\b/g, 'iz$1'],
  [/\bprogramme/g, 'program'],
]

const ascii = /^[\t\n\r -~]*$/
const white = /\s+/g

/** Folded, in simplified characters; most texts need neither but small letters. */
const plain = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase().replace(white, ' ').trim()
    : toSimplified(folded(text.replace(/[\0\p{Cs}]/gu, ' ')))

/** Nothing of a text reaches over the end of a line. */
const plainLines = (text: string): string =>
  text.includes('\n') ? text.split('\n').map(plain).filter(Boolean).join(' ') : plain(text)

/** Text as search compares it: folded, Chinese in simplified characters, and one spelling for words that have two. */
export const searchable = (text: string): string =>
  spellings.reduce((spelled, [british, american]) => spelled.replace(british, american), plainLines(text))

import { attributeNames, escaped, type Markup } from '@/components/ui/markup'
import type { Mark } from './drawing'

/** What differs between a picture in a page and one in a file. */
export type Manner = {
  /** The attributes of a link to an address of the site. */
  link?: (href: string) => Readonly<Record<string, string>>
  /** The name of the attribute for a language: a file is XML. */
  lang?: 'lang' | 'xml:lang'
  /** Words in their font. @param words escaped */
  inItsFont?: (words: string) => string
}

// What XML does not allow, not even escaped.
const forbidden = /[\p{Cc}\p{Cs}\ufffe\uffff]/u

/** Words as they may stand in a file. */
export const inFile = (words: string): string =>
  escaped(forbidden.test(words) ? words.replace(new RegExp(forbidden, 'gu'), ' ') : words)

function printAttributes(attributes: object, lang: string): string {
  let printed = ''
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined)
      printed += ` ${name === 'lang' ? lang : (attributeNames[name] ?? name)}="${inFile(String(value))}"`
  return printed
}

const asItIs = (words: string) => words
const toTheAddress = (href: string) => ({ href })

/** Marks as text of SVG. A drawing of thousands of them costs a string, where elements would each pass through React. */
export function printMarks(marks: readonly (Mark | string)[], manner: Manner = {}): Markup {
  const { link = toTheAddress, lang = 'lang', inItsFont = asItIs } = manner
  const print = ({ tag, attributes: { href, ...own }, children }: Mark): string => {
    const leads = href === undefined ? {} : tag === 'a' ? link(href) : { href }
    let inside = ''
    for (const one of children) {
      if (typeof one !== 'string') inside += print(one)
      else inside += tag === 'title' || tag === 'desc' ? inFile(one) : inItsFont(inFile(one))
    }
    return `<${tag}${printAttributes(leads, lang)}${printAttributes(own, lang)}>${inside}</${tag}>`
  }
  return marks.map((one) => (typeof one === 'string' ? inFile(one) : print(one))).join('') as Markup
}

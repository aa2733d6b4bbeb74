import { type Known, sideOf } from '@/components/fields/known'
import type { Quote } from '@/lib/entries/entry'
import { quoteParts } from './quote-parts'

const highlight = { a: 'q-a', b: 'q-b', other: 'q-c' } as const

type Props = {
  quote: Quote
  /** The highlight takes the side that the source speaks from. */
  country: string | null
  language: string | undefined
  pair: Known['pair']
}

/** Words of a source in its own language, those that support the value marked. */
export function QuotedWords({ quote, country, language, pair }: Props) {
  const { before, exact, after } = quoteParts(quote)
  return (
    <span lang={language} className="quoted">
      “{before && <span className="text-ink-3">{before}</span>}
      <mark className={highlight[sideOf(country, pair)]}>{exact}</mark>
      {after && <span className="text-ink-3">{after}</span>}”
    </span>
  )
}

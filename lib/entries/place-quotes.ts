import { findInFolded } from './find-quote'
import { foldText } from './folded-text'
import type { FormProblem, QuoteRead } from './form'
import { surroundings } from './take-quote'

/** What a quote can keep of its surroundings. */
const surroundingsMax = 300

type Placed = { quotes: QuoteRead[]; problems: FormProblem[] }

/**
 * Finds quoted words in the text of their source and gives them what stands around them there. Words that stand in
 * several places are asked for; words that stand nowhere keep nothing around them, which a reviewer is told.
 * @param text null when nobody pasted it: then what was sent with the words is kept
 */
export function placeQuotes(quotes: readonly QuoteRead[], text: string | null): Placed {
  const folded = text === null ? null : foldText(text)
  const placed: Placed = { quotes: [], problems: [] }
  for (const quote of quotes) {
    const place = folded && findInFolded(folded, quote)
    if (place?.found === 'several')
      placed.problems.push({
        input: quote.input,
        message: 'quoteInSeveralPlaces',
        options: [String(place.count)],
      })
    placed.quotes.push({
      ...quote,
      ...(place === null
        ? { prefix: shortened(quote.prefix), suffix: shortened(quote.suffix) }
        : place.found === 'once'
          ? known(surroundings(text ?? '', place.start, place.end))
          : { prefix: null, suffix: null }),
    })
  }
  return placed
}

const shortened = (text: string | null) => (text !== null && text.length > surroundingsMax ? null : text)

const known = ({ prefix, suffix }: { prefix: string; suffix: string }) => ({
  prefix: prefix || null,
  suffix: suffix || null,
})

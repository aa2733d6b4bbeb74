import 'server-only'
import type { QuoteRead } from '@/lib/entries/form'
import type { JsonProblem } from '@/lib/entries/json-reading'
import { placeQuotes } from '@/lib/entries/place-quotes'
import type { SentClaim } from './sent-proposal'
import { findNewestTexts } from './stored-text'

/** The words of a claim, with what stands around them. */
export type JsonQuote = QuoteRead & { index: number; source: string | null }

/**
 * The words of all claims, looked for in the texts that are kept of their sources, as in the form.
 * @param sources the id of the source of each claim @param inputOf names the input in which the form would ask for them
 */
export async function placeJsonQuotes(
  claims: readonly SentClaim[],
  sources: readonly (string | null)[],
  inputOf: (field: string) => string,
): Promise<{ quotes: JsonQuote[]; problems: JsonProblem[] }> {
  const texts = await findNewestTexts(sources.filter((id) => id !== null))
  const quotes = claims.flatMap(({ field, quote }, index): JsonQuote[] => {
    if (!quote) return []
    const { exact, prefix = null, suffix = null } = quote
    return [
      { path: field, input: inputOf(field), exact, prefix, suffix, index, source: sources[index] ?? null },
    ]
  })
  const placed = [...new Set(quotes.map(({ source }) => source))].map((source) => {
    const own = quotes.filter((quote) => quote.source === source)
    // One claim an input, so that two claims of one field are told apart.
    const numbered = own.map((quote) => ({ ...quote, input: `/claims/${quote.index}/quote` }))
    const found = placeQuotes(numbered, source === null ? null : (texts.get(source) ?? null))
    return {
      quotes: own.map((quote, at) => ({
        ...quote,
        prefix: found.quotes[at]?.prefix ?? null,
        suffix: found.quotes[at]?.suffix ?? null,
      })),
      problems: found.problems.map(({ input, ...problem }) => ({ pointer: input, ...problem })),
    }
  })
  return {
    quotes: placed.flatMap((each) => each.quotes).sort((a, b) => a.index - b.index),
    problems: placed.flatMap(({ problems }) => problems),
  }
}

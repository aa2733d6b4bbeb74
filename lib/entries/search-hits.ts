import 'server-only'
import type { Localised } from '@/lib/fields/field'
import type { AnyDefinition, Catalogue } from './define'
import type { EntryRow } from './entry'
import { type Found, type FoundEntry, longestQuestion, type SearchAnswer } from './search'
import { excerpt, markWanted, type Stretch, wantedIn } from './search-marks'
import { nameWords, textsOf } from './search-text'

/** Something found, with what was looked for marked in it. */
export type Hit = {
  row: EntryRow
  /** The names by language. */
  names: Partial<Record<keyof Localised, Stretch[]>>
  /** Words around what was looked for when no name has it; `quoted` are those of a source. */
  excerpt: { words: Stretch[]; quoted: boolean } | null
}
export type HitsOfKind = { kind: string; hits: Hit[] }

/** @param question as it was typed */
export function hitsOf(
  catalogue: Catalogue,
  question: string,
  { found, instead }: SearchAnswer,
): HitsOfKind[] {
  const wanted = wantedIn(question.slice(0, longestQuestion), instead)
  return found.flatMap(({ kind, rows }: Found): HitsOfKind[] => {
    const definition = catalogue.get(kind)
    return definition ? [{ kind, hits: rows.map((row) => hitOf(definition, row, wanted)) }] : []
  })
}

function hitOf(
  definition: AnyDefinition,
  { claims, ...row }: FoundEntry,
  wanted: ReturnType<typeof wantedIn>,
): Hit {
  const names = Object.fromEntries(
    Object.entries(row.names).map(([language, name]) => [language, markWanted(name, wanted)]),
  )
  const named = Object.values(names).some((words) => words.some(({ marked }) => marked))
  return { row, names, excerpt: named ? null : excerptOf(definition, { ...row, claims }, wanted) }
}

function excerptOf(
  definition: AnyDefinition,
  { values, claims }: FoundEntry,
  wanted: ReturnType<typeof wantedIn>,
): Hit['excerpt'] {
  const quotes = new Set(claims.flatMap(({ quote }) => quote?.exact ?? []))
  const named = new Set(nameWords(definition, values))
  const texts = textsOf(definition, values, claims)
    .filter((text) => !named.has(text))
    .map((text) => ({ words: excerpt(text, wanted), quoted: quotes.has(text) }))
  const best = texts
    .flatMap(({ words, quoted }) =>
      words ? [{ words, quoted, marks: words.filter((one) => one.marked).length }] : [],
    )
    .sort((a, b) => b.marks - a.marks)[0]
  return best ? { words: best.words, quoted: best.quoted } : null
}

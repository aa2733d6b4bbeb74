import type { AnyDefinition, AnyValues } from './define'
import type { Claim } from './entry'

/** Text as search compares it: NFKC, without accents, lower case, single spaces. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

const han = /\p{Script=Han}+/gu

/** Single characters and pairs of neighbours of every run of Chinese in a folded text, each once. */
export function hanGrams(text: string): string[] {
  const runs = text.match(han) ?? []
  const grams = runs.flatMap((run) => {
    const characters = [...run]
    return [...characters, ...characters.slice(1).map((character, i) => `${characters[i]}${character}`)]
  })
  return [...new Set(grams)]
}

const words = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(words)
  return value && typeof value === 'object' ? Object.values(value).flatMap(words) : []
}

const worded = new Set(['text', 'localised', 'place', 'url'])

/** The words of one field, whatever its shape. */
function wordsOf({ fields }: AnyDefinition, values: AnyValues, name: string): string[] {
  const field = fields[name]
  if (!field) return []
  if (field.type !== 'list') return worded.has(field.type) ? words(values[name]) : []
  if (field.of.type !== 'group') return []
  const parts = Object.entries(field.of.fields).filter(([, part]) => worded.has(part.type))
  return ((values[name] ?? []) as AnyValues[]).flatMap((item) => parts.flatMap(([part]) => words(item[part])))
}

/** What names an entry: its title, other names and numbers in public registers, in all languages. */
export const nameWords = (definition: AnyDefinition, values: AnyValues): string[] => [
  ...new Set(
    [definition.title, ...(definition.alsoNamedBy ?? [])].flatMap((name) =>
      wordsOf(definition, values, name),
    ),
  ),
]

/** Every text that an entry can be found by: its names, texts, identifiers and the sentences quoted for it. */
export const textsOf = (definition: AnyDefinition, values: AnyValues, claims: readonly Claim[]): string[] => [
  ...new Set([
    ...Object.keys(definition.fields).flatMap((name) => wordsOf(definition, values, name)),
    ...claims.flatMap(({ quote }) => quote?.exact ?? []),
  ]),
]

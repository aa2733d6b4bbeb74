import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { AnyDefinition, AnyValues } from './define'
import type { Claim } from './entry'
import { shortenings } from './near-words'
import type { Tx } from './publisher'
import { hanGrams, nameWords, textsOf } from './search-text'
import { searchable } from './simplified'

/** The longest text of an entry that is searched, in characters. */
const longest = 200_000

/** What an entry is found by, as search compares it. */
export type SearchRow = { id: string; kind: string; nameText: string; searchText: string }

/** @param namesEver under which it was published, also before */
export const searchRowOf = (
  id: string,
  definition: AnyDefinition,
  values: AnyValues,
  claims: readonly Claim[],
  namesEver: readonly string[] = [],
): SearchRow => ({
  id,
  kind: definition.kind,
  nameText: `\n${named([...nameWords(definition, values), ...namesEver]).join('\n')}\n`,
  searchText: searchable(textsOf(definition, values, claims).join('\n')).slice(0, longest),
})

/** Names, and the initials by which long ones are known: ECRL for East Coast Rail Link. */
const named = (names: readonly string[]): string[] => [
  ...new Set([...names, ...names.flatMap(initialsOf)].map(searchable).filter(Boolean)),
]

function initialsOf(name: string): string[] {
  const initials = name.match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu) ?? []
  return initials.length >= 3 && initials.length <= 8 ? [initials.join('')] : []
}

/** Stands in the vectors for the kind, so that one index answers for words and kind together. */
export const kindLexeme = (kind: string): string => `=${kind}`

/** Runs of Latin letters in names, of which search mends small typing errors. */
export const latinWords = (text: string): string[] => text.match(/\p{Script=Latin}{4,40}/gu) ?? []

/** Writes what entries are found by: two statements, however many entries. */
export async function recordSearch(tx: Tx, rows: readonly SearchRow[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Entry" e SET "searchText" = made."searchText", "nameText" = made."nameText",
      "nameVector" = made."nameVector", "searchVector" = made."searchVector"
    FROM (${madeOf(rows)}) AS made WHERE e.id = made.id`
  await tx.$executeRaw(namesWith(rows.flatMap(({ nameText }) => latinWords(nameText))))
}

/** The columns that entries are found by, with their ids. */
export const madeOf = (rows: readonly SearchRow[]): Prisma.Sql => {
  const names = vectorOf(Prisma.sql`"nameText"`, lexemesIn('nameGrams'))
  const texts = vectorOf(Prisma.sql`"searchText"`, lexemesIn('grams'))
  return Prisma.sql`
    SELECT id, "nameText", "searchText", ${names} AS "nameVector",
      (setweight(${names}, 'A') || ${texts}) AS "searchVector"
    FROM jsonb_to_recordset(${JSON.stringify(rows.map(withGrams))}::jsonb)
      AS made (id uuid, "nameText" text, "searchText" text, "nameGrams" jsonb, grams jsonb)`
}

/** Makes words known that stand in names. */
export const namesWith = (words: readonly string[]): Prisma.Sql => {
  const made = [...new Set(words)].sort().map((word) => ({ word, shortened: shortenings(word) }))
  return Prisma.sql`
    INSERT INTO "NameWord" (word, shortened)
    SELECT word, ARRAY(SELECT jsonb_array_elements_text(shortened))
    FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS made (word text, shortened jsonb)
    ON CONFLICT (word) DO NOTHING`
}

/** With the lexemes that are no words: the kind, and Chinese characters and pairs of them. */
const withGrams = ({ id, kind, nameText, searchText }: SearchRow) => ({
  id,
  nameText,
  searchText,
  nameGrams: [kindLexeme(kind), ...hanGrams(nameText)],
  grams: [kindLexeme(kind), ...hanGrams(searchText)],
})

const lexemesIn = (grams: 'nameGrams' | 'grams') =>
  Prisma.sql`array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(${Prisma.raw(`"${grams}"`)})))`

/** Words as they stand, words by their English stems, and what are no words. @param grams a vector without places */
const vectorOf = (words: Prisma.Sql, grams: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(to_tsvector('simple', ${words}) || to_tsvector('english', ${words}) || ${grams})`

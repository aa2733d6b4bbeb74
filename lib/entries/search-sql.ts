import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { SearchQuery } from './search-query'
import { hanGrams } from './search-text'

export const lexeme = (text: string): string => `'${text.replace(/['\\]/g, (sign) => sign + sign)}'`

/** Beginnings of words are looked for from this many letters on. */
const shortestBeginning = 3

/** The word as it stands or begins, or by its English stem. */
const wordQuery = (word: string): Prisma.Sql => {
  const asWritten = lexeme(word) + ([...word].length >= shortestBeginning ? ':*' : '')
  return Prisma.sql`(to_tsquery('simple', ${asWritten}) || plainto_tsquery('english', ${word}))`
}

const phraseQueries = (phrase: string, apart = false): Prisma.Sql[] => [
  Prisma.sql`${apart ? Prisma.sql`plainto_tsquery` : Prisma.sql`phraseto_tsquery`}('simple', ${phrase.replace(/\p{Script=Han}+/gu, ' ')})`,
  ...hanGrams(phrase).map(gramQuery),
]

/** A lexeme that is no word of a text. */
export const gramQuery = (gram: string): Prisma.Sql => Prisma.sql`${lexeme(gram)}::text::tsquery`

/** For a word the words of names that it may have been meant for. */
export type Near = ReadonlyMap<string, readonly string[]>

type Also = {
  near?: Near
  /** The words of phrases wherever they stand, which is all that the index knows of them. */
  apart?: boolean
}

/** Everything that an entry must hold, one by one. */
export function partsOf(query: SearchQuery, { near, apart }: Also = {}): Prisma.Sql[] {
  const word = (text: string): Prisma.Sql =>
    Prisma.sql`(${Prisma.join([text, ...(near?.get(text) ?? [])].map(wordQuery), ' || ')})`
  return [
    ...query.words.map(word),
    ...query.phrases.flatMap((phrase) => phraseQueries(phrase, apart)),
    ...query.grams.map(gramQuery),
  ]
}

export const allOf = (parts: readonly Prisma.Sql[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join([...parts], ' && ')})`

export const tsQuery = (query: SearchQuery, also?: Also): Prisma.Sql => allOf(partsOf(query, also))

export const likePattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** What the words of phrases alone do not say: that they stand together. On Entry e. */
export const phrasesStand = ({ phrases }: SearchQuery): Prisma.Sql =>
  phrases.length === 0
    ? Prisma.sql`true`
    : Prisma.join(
        phrases.map((phrase) => Prisma.sql`e."searchText" LIKE ${`%${likePattern(phrase)}%`}`),
        ' AND ',
      )

import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { kindLexeme } from './record-search'
import type { SearchQuery } from './search-query'
import { hanGrams } from './search-text'

const lexeme = (text: string): string => `'${text.replace(/['\\]/g, (sign) => sign + sign)}'`

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

const gramQuery = (gram: string): Prisma.Sql => Prisma.sql`${lexeme(gram)}::text::tsquery`

type Near = ReadonlyMap<string, readonly string[]>

type Also = {
  kind?: string
  /** For a word the words of names that it may have been meant for. */
  near?: Near
  /** The words of phrases wherever they stand, which is all that the index knows of them. */
  apart?: boolean
}

export function tsQuery(query: SearchQuery, { kind, near, apart }: Also = {}): Prisma.Sql {
  const word = (text: string): Prisma.Sql =>
    Prisma.sql`(${Prisma.join([text, ...(near?.get(text) ?? [])].map(wordQuery), ' || ')})`
  const parts = [
    ...(kind ? [gramQuery(kindLexeme(kind))] : []),
    ...query.words.map(word),
    ...query.phrases.flatMap((phrase) => phraseQueries(phrase, apart)),
    ...query.grams.map(gramQuery),
  ]
  return Prisma.sql`(${Prisma.join(parts, ' && ')})`
}

const likePattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** What the words of phrases alone do not say: that they stand together. On Entry e. */
const phrasesStand = ({ phrases }: SearchQuery): Prisma.Sql[] =>
  phrases.map((phrase) => Prisma.sql`e."searchText" LIKE ${`%${likePattern(phrase)}%`}`)

/** Entries e that hold all that is asked for. */
export const matching = (query: SearchQuery): Prisma.Sql =>
  Prisma.join([Prisma.sql`e."searchVector" @@ ${tsQuery(query)}`, ...phrasesStand(query)], ' AND ')

/** How many candidates are ranked, by their names and by their texts. */
const ranked = { names: 400, texts: 200 }
/** Up to so many entries of all kinds that hold the words are read at once; more are looked for kind by kind. */
const few = 4000
/** Where phrases are asked for: in how many entries that have all their words they are looked for. */
const readForPhrases = 2000

/**
 * Tables for `bestOfKind`: `found`, the entries of all kinds that hold the words, by one look into the index, and `size`,
 * whether they are too many to be all of them. The index collects the beginnings of words anew at each look.
 */
export function foundAtOnce(query: SearchQuery, near?: Near): Prisma.Sql {
  const apart = tsQuery(query, { near, apart: true })
  return Prisma.sql`
    found AS MATERIALIZED (
      SELECT e.id, e.kind, e."updatedAt", e."nameVector" @@ ${apart} AS named FROM "Entry" e
      WHERE (e."nameVector" @@ ${apart} OR e."searchVector" @@ ${apart}) AND e.state = 'published'
      LIMIT ${query.phrases.length > 0 ? 0 : few + 1}
    ), size AS MATERIALIZED (
      SELECT count(*) NOT BETWEEN ${query.phrases.length > 0 ? 1 : 0} AND ${few} AS many FROM found
    )`
}

/**
 * The best entries of one kind, as id, kind, tier and place: the name itself, a name that begins so, words of names,
 * words of texts; within a tier by how often and where the words occur.
 * @param limit at most so many
 */
export function bestOfKind(kind: string, query: SearchQuery, limit: number, near?: Near): Prisma.Sql {
  const wanted = tsQuery(query, { kind, near })
  const phrases = phrasesStand(query)
  const apart = tsQuery(query, { kind, near, apart: true })
  const published = Prisma.sql`e.state = 'published'`
  const many = Prisma.sql`(SELECT many FROM size)`
  const byName = Prisma.sql`FROM "Entry" e WHERE e."nameVector" @@ ${apart} AND ${published} AND ${many}`
  const newest = Prisma.sql`
    FROM "Entry" e WHERE e.kind = ${kind} AND e."searchVector" @@ ${apart} AND ${published} AND ${many}
    ORDER BY e."updatedAt" DESC, e.id`
  const candidates = (from: Prisma.Sql, limit: number) =>
    phrases.length === 0
      ? Prisma.sql`(SELECT e.id ${from} LIMIT ${limit})`
      : Prisma.sql`(SELECT e.id FROM (SELECT e.id, e."searchText" ${from} LIMIT ${readForPhrases}) AS e
          WHERE ${Prisma.join(phrases, ' AND ')} LIMIT ${limit})`
  const named = likePattern(query.text)
  return Prisma.sql`
    (SELECT e.id, e.kind, least(
        CASE WHEN e."nameText" LIKE ${`%\n${named}\n%`} THEN 0 END,
        CASE WHEN e."nameText" LIKE ${`%\n${named}%`} THEN 1 END,
        CASE WHEN e."nameVector" @@ ${wanted} THEN 2 ELSE 3 END) AS tier,
      ts_rank('{0.1, 0.1, 0.2, 1}', e."searchVector", ${wanted}, 1) AS weight, e."updatedAt"
    FROM (
      ${candidates(byName, ranked.names)} UNION ${candidates(newest, ranked.texts)}
      UNION (SELECT id FROM found WHERE kind = ${kind} AND named AND NOT ${many} LIMIT ${ranked.names})
      UNION (SELECT id FROM found WHERE kind = ${kind} AND NOT ${many} ORDER BY "updatedAt" DESC, id LIMIT ${ranked.texts})
    ) AS candidate JOIN "Entry" e ON e.id = candidate.id
    ORDER BY tier, weight DESC, e."updatedAt" DESC, e.id LIMIT ${limit})`
}

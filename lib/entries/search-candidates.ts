import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { kindLexeme } from './record-search'
import type { SearchQuery } from './search-query'
import type { Commonness } from './search-sample'
import { allOf, lexeme, phrasesStand } from './search-sql'
import { slugOf } from './slug'

/** At most so many entries are read of what the index finds. */
const read = 12_000
/** Of what is common, so many of the newest of each kind are looked through, and so many taken of them. */
const newest = { read: 800, taken: 100 }
/** At most so many entries of a kind are taken by the beginning of their address. */
const addressed = 50

export type Asked = {
  kinds: readonly string[]
  query: SearchQuery
  /** Of the query, the words of phrases apart. */
  parts: readonly Prisma.Sql[]
  common: Commonness
  /** Of each kind so many are wanted. */
  limit: number
}

/**
 * A table expression of entries worth ranking as `candidate`: id, kind, updatedAt, and whether a name holds the words.
 * Each holds all that is asked for. What is rare is all there; of what is common the newest, those with it in a name
 * unless that is common too, and those whose address begins so.
 */
export const candidates = (asked: Asked): Prisma.Sql => (asked.common.whole ? ofCommon(asked) : ofRare(asked))

const columns = (all: Prisma.Sql) =>
  Prisma.sql`e.id, e.kind, e."updatedAt", coalesce(e."nameVector" @@ ${all}, false) AS named`

/** By one look into the index for what is rare in the question; the rest is read from the entries found. */
function ofRare({ query, parts, common }: Asked): Prisma.Sql {
  const rare = parts.filter((_, n) => !common.parts[n])
  const looked = rare.length > 0 ? rare : parts
  const checked = parts.filter((part) => !looked.includes(part))
  // A condition within another one is not looked for in the index, which collects all beginnings of a word.
  const holds =
    checked.length > 0 ? Prisma.sql`(e."searchVector" @@ ${allOf(checked)}) IS TRUE` : Prisma.sql`true`
  return Prisma.sql`
    candidate AS MATERIALIZED (
      SELECT ${columns(allOf(parts))} FROM "Entry" e
      WHERE e."searchVector" @@ ${allOf(looked)} AND ${holds} AND ${phrasesStand(query)} AND e.state = 'published'
      LIMIT ${read})`
}

/** Kinds of which the newest do not give enough are looked for in the index, all at once. */
function ofCommon({ kinds, query, parts, common, limit }: Asked): Prisma.Sql {
  const all = allOf(parts)
  const fits = Prisma.sql`e."searchVector" @@ ${all} AND ${phrasesStand(query)}`
  const slug = slugOf(query.text)
  const named = Prisma.sql`
    UNION SELECT ${columns(all)} FROM (
      SELECT * FROM "Entry" e WHERE e."nameVector" @@ ${all} AND e.state = 'published' LIMIT ${read}) AS e
    WHERE ${phrasesStand(query)}`
  return Prisma.sql`
    newest AS MATERIALIZED (
      SELECT e.* FROM unnest(${[...kinds]}::text[]) AS of (kind) CROSS JOIN LATERAL (
        SELECT ${columns(all)} FROM (
          SELECT * FROM "Entry" WHERE kind = of.kind AND state = 'published'
          ORDER BY "updatedAt" DESC, id LIMIT ${newest.read}) AS e
        WHERE ${fits} LIMIT ${newest.taken}) AS e
    ), short AS MATERIALIZED (
      SELECT string_agg(of.lexeme, ' | ')::tsquery AS kinds
      FROM unnest(${[...kinds]}::text[], ${kinds.map((kind) => lexeme(kindLexeme(kind)))}::text[]) AS of (kind, lexeme)
      JOIN "Count" c ON c.kind = of.kind AND c.relationship = '' AND c.code = ''
      WHERE c.n > ${newest.read} AND (SELECT count(*) FROM newest WHERE newest.kind = of.kind) < ${limit}
    ), candidate AS MATERIALIZED (
      SELECT * FROM newest
      UNION SELECT ${columns(all)} FROM (
        SELECT * FROM "Entry" e WHERE e."searchVector" @@ (${all} && (SELECT kinds FROM short))
          AND e.state = 'published' LIMIT ${read}) AS e
      WHERE ${phrasesStand(query)}
      UNION SELECT ${columns(all)} FROM unnest(${[...kinds]}::text[]) AS of (kind) CROSS JOIN LATERAL (
        SELECT * FROM "Entry" WHERE kind = of.kind AND slug >= ${slug} AND slug < ${`${slug}~`} AND ${slug} <> ''
        ORDER BY slug LIMIT ${addressed}) AS e
      WHERE ${fits} AND e.state = 'published'
      ${common.named ? Prisma.empty : named}
    )`
}

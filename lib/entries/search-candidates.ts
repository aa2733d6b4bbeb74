import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { holdsAt } from './facet-rows'
import { kindLexeme } from './record-search'
import type { SearchQuery } from './search-query'
import { type Commonness, lookedFor } from './search-sample'
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
  /** Instead of what is public now, also what was: of what is common the newest before this instant. */
  until?: Date
}

const open = ({ until }: Asked) => (until ? Prisma.sql`true` : Prisma.sql`e.state = 'published'`)

/**
 * A table expression of entries worth ranking as `candidate`: id, kind, updatedAt, and whether a name holds the words.
 * Each holds all that is asked for. What is rare is all there; of what is common the newest, those with it in a name
 * unless that is common too, and those whose address begins so.
 */
export const candidates = (asked: Asked): Prisma.Sql => (asked.common.whole ? ofCommon(asked) : ofRare(asked))

const columns = (all: Prisma.Sql) =>
  Prisma.sql`e.id, e.kind, e."updatedAt", coalesce(e."nameVector" @@ ${all}, false) AS named`

const ofRare = (asked: Asked): Prisma.Sql => Prisma.sql`
  candidate AS MATERIALIZED (SELECT ${columns(allOf(asked.parts))} ${fromRare(asked)} AND ${open(asked)} LIMIT ${read})`

/**
 * Entries e that hold all that is asked for, by one look into the index for what is rare in it; the rest is read from the
 * entries found.
 */
function fromRare({ query, parts, common }: Pick<Asked, 'query' | 'parts' | 'common'>): Prisma.Sql {
  const looked = lookedFor(parts, common)
  return Prisma.sql`
    FROM "Entry" e WHERE e."searchVector" @@ ${allOf(looked)} AND ${holdsOthers('searchVector', parts, looked)}
      AND ${phrasesStand(query)}`
}

/** A condition within another one is not looked for in the index, which collects all beginnings of a word. */
function holdsOthers(
  vector: 'searchVector' | 'nameVector',
  parts: readonly Prisma.Sql[],
  looked: readonly Prisma.Sql[],
): Prisma.Sql {
  const others = parts.filter((part) => !looked.includes(part))
  const column = Prisma.raw(`e."${vector}"`)
  return others.length > 0 ? Prisma.sql`(${column} @@ ${allOf(others)}) IS TRUE` : Prisma.sql`true`
}

/** The ids of entries that hold all that is asked for, where that is rare: as a table of one column. */
export const idsOfRare = (asked: Pick<Asked, 'query' | 'parts' | 'common'>): Prisma.Sql =>
  Prisma.sql`SELECT e.id ${fromRare(asked)} LIMIT ${read}`

/** Entries of the kind `of`, the newest first. */
const newestOf = ({ until }: Asked): Prisma.Sql =>
  until
    ? Prisma.sql`
        SELECT e.* FROM "Facet" f JOIN "Entry" e ON e.id = f."entryId"
        WHERE f.kind = of.kind AND f."updatedAt" < ${until} AND ${holdsAt(until)}
        ORDER BY f."updatedAt" DESC, f."entryId" DESC`
    : Prisma.sql`
        SELECT * FROM "Entry" WHERE kind = of.kind AND state = 'published' ORDER BY "updatedAt" DESC, id`

/** Kinds of which the newest do not give enough are looked for in the index, all at once. */
function ofCommon(asked: Asked): Prisma.Sql {
  const { kinds, query, parts, common, limit } = asked
  const all = allOf(parts)
  const fits = Prisma.sql`e."searchVector" @@ ${all} AND ${phrasesStand(query)}`
  const slug = slugOf(query.text)
  const looked = lookedFor(parts, common)
  const named = Prisma.sql`
    UNION SELECT ${columns(all)} FROM (
      SELECT * FROM "Entry" e WHERE e."nameVector" @@ ${allOf(looked)}
        AND ${holdsOthers('nameVector', parts, looked)} AND ${open(asked)} LIMIT ${read}) AS e
    WHERE ${phrasesStand(query)}`
  return Prisma.sql`
    newest AS MATERIALIZED (
      SELECT e.* FROM unnest(${[...kinds]}::text[]) AS of (kind) CROSS JOIN LATERAL (
        SELECT ${columns(all)} FROM (
          ${newestOf(asked)} LIMIT ${newest.read}) AS e
        WHERE ${fits} LIMIT ${newest.taken}) AS e
    ), short AS MATERIALIZED (
      SELECT string_agg(of.lexeme, ' | ')::tsquery AS kinds
      FROM unnest(${[...kinds]}::text[], ${kinds.map((kind) => lexeme(kindLexeme(kind)))}::text[]) AS of (kind, lexeme)
      JOIN "Count" c ON c.kind = of.kind AND c.relationship = '' AND c.code = ''
      WHERE c.n > ${newest.read} AND (SELECT count(*) FROM newest WHERE newest.kind = of.kind) < ${limit}
    ), candidate AS MATERIALIZED (
      SELECT * FROM newest
      UNION SELECT ${columns(all)} FROM (
        SELECT * FROM "Entry" e WHERE e."searchVector" @@ (${allOf(looked)} && (SELECT kinds FROM short))
          AND ${holdsOthers('searchVector', parts, looked)} AND ${open(asked)} LIMIT ${read}) AS e
      WHERE ${phrasesStand(query)}
      UNION SELECT ${columns(all)} FROM unnest(${[...kinds]}::text[]) AS of (kind) CROSS JOIN LATERAL (
        SELECT * FROM "Entry" WHERE kind = of.kind AND slug >= ${slug} AND slug < ${`${slug}~`} AND ${slug} <> ''
        ORDER BY slug LIMIT ${addressed}) AS e
      WHERE ${fits} AND ${open(asked)}
      ${common.named ? Prisma.empty : named}
    )`
}

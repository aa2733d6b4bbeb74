import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from './as-of'
import type { AnyDefinition, Catalogue } from './define'
import { allConditions, conditionsOf } from './listing-conditions'
import { readLengths } from './listing-length'
import type { ListQuery } from './listing-query'
import { talliedOutcome } from './outcome-sql'
import { cached } from './site-version'
import { findStoredTotal } from './stored-total'

/** How many entries a list would have with each value of its filters. */
export type FilterCounts = {
  /** By code, `stage:in_progress`, the largest first; null when there are too many to count. */
  counts: Readonly<Record<string, number | null>>
  /** By filter, how many other codes occur. */
  more: Readonly<Record<string, number>>
}

/** At most so many codes of one filter are given. */
const mostCodes = 60

type Row = { name: string; code: string; n: number | null; of: number }

/**
 * What each value of these filters would give, among the entries that fit all *other* filters. The whole list, or that
 * of one relationship, is counted by publishing already; other lists are counted here as far as their conditions say.
 */
export async function countFilters(
  catalogue: Catalogue,
  definition: AnyDefinition,
  query: ListQuery,
  names: readonly string[],
): Promise<FilterCounts> {
  const { filters, from, to, overdue, q, asOf } = query
  const [relationship = '', another] = filters.relationship ?? []
  const [chosen, second] = Object.keys(filters).filter((name) => name !== 'relationship')
  const plain = !(from || to || q || asOf) && overdue === undefined && another === undefined
  const stored = await keptCounts(definition.kind, relationship, names)
  if (plain && chosen === undefined) return countsFrom(stored)
  // Without its only filter, a list is the whole.
  const alone = plain && second === undefined ? chosen : undefined
  const known = stored.filter(({ name }) => name === alone)
  const others = names.filter((name) => name !== alone)
  const counted = await countFresh(catalogue, definition, query, others)
  const uncounted = others.filter((name) => !counted.done.has(name))
  const unknown = stored.filter(({ name }) => uncounted.includes(name)).map((row) => ({ ...row, n: null }))
  return countsFrom([...known, ...counted.rows, ...unknown])
}

const countsFrom = (rows: readonly Row[]): FilterCounts => {
  const given = new Map<string, number>()
  for (const { name } of rows) given.set(name, (given.get(name) ?? 0) + 1)
  return {
    counts: Object.fromEntries(rows.map(({ code, n }) => [code, n])),
    more: Object.fromEntries(rows.map(({ name, of }) => [name, of - (given.get(name) ?? 0)])),
  }
}

const keptCounts = (kind: string, relationship: string, names: readonly string[]) =>
  cached(`counts ${kind} ${relationship} ${names}`, () => readStored(kind, relationship, names))

/** Counts that publishing keeps. Outcomes are those of today. */
function readStored(kind: string, relationship: string, names: readonly string[]): Promise<Row[]> {
  const here = Prisma.sql`c.kind = ${kind} AND c.relationship = ${relationship} AND split_part(c.code, ':', 1) = name AND c.n > 0`
  return ask<Row[]>`
    SELECT name, largest.code, largest.n, given.of
    FROM unnest(${[...names]}::text[]) AS name
    CROSS JOIN LATERAL (SELECT count(*)::int AS of FROM "Count" c WHERE ${here}) AS given
    CROSS JOIN LATERAL (
      SELECT c.code, c.n FROM "Count" c WHERE ${here} ORDER BY c.n DESC, c.code LIMIT ${mostCodes}
    ) AS largest
    UNION ALL
    SELECT 'relationship', 'relationship:' || c.relationship, c.n, 0 FROM "Relationship" r
    JOIN "Count" c ON c.kind = ${kind} AND c.relationship = r.slug AND c.code = '' WHERE c.n > 0
    UNION ALL
    SELECT 'outcome', code, sum(n)::int, 0 FROM "CountChange"
    WHERE kind = ${kind} AND relationship = ${relationship} AND code LIKE 'outcome:%'
      AND day <= ${judgedOn(undefined)}::text::date
    GROUP BY code HAVING sum(n) > 0`
}

/** Each chosen filter is counted without itself, all others together; none where the list is known to be too long. */
async function countFresh(
  catalogue: Catalogue,
  definition: AnyDefinition,
  query: ListQuery,
  names: readonly string[],
): Promise<{ rows: Row[]; done: Set<string> }> {
  const conditions = await conditionsOf(catalogue, definition, query)
  const { codes, countedTo } = conditions
  const [total, lengths] = await Promise.all([
    findStoredTotal(definition, query),
    readLengths(conditions, query),
  ])
  const chosen = names.filter((name) => codes.has(name) || conditions.others.has(name))
  const others = names.filter((name) => !chosen.includes(name))
  const groups = [
    ...chosen.filter((name) => lengths([name]).least <= countedTo).map((name) => [name]),
    ...((total ?? lengths().least) <= countedTo ? [others] : []),
  ].filter((group) => group.length > 0)
  if (groups.length === 0) return { rows: [], done: new Set() }
  const entry = query.q ? Prisma.sql`JOIN "Entry" e ON e.id = f."entryId"` : Prisma.empty
  const parts = groups.map((group) => {
    const where = allConditions(conditions, { without: group === others ? undefined : group[0] })
    return Prisma.sql`
      (WITH list AS MATERIALIZED (
        SELECT f.codes || ('relationship:' || f.relationship)
          || ('outcome:' || ${talliedOutcome(judgedOn(query.asOf))}) AS codes
        FROM "Facet" f ${entry} WHERE ${where} LIMIT ${countedTo + 1}
      ), counted AS (
        SELECT split_part(code, ':', 1) AS name, code, count(*)::int AS n FROM list CROSS JOIN unnest(codes) AS code
        WHERE (SELECT count(*) FROM list) <= ${countedTo} AND split_part(code, ':', 1) = ANY(${group}) GROUP BY code
      ), placed AS (
        SELECT *, (count(*) OVER (PARTITION BY name))::int AS of,
          row_number() OVER (PARTITION BY name ORDER BY n DESC, code) AS place FROM counted
      )
      SELECT name, code, n, of FROM placed WHERE place <= ${mostCodes}
      UNION ALL
      SELECT ${group[0]}, '', (SELECT count(*)::int FROM list), 0)`
  })
  const rows = await ask<Row[]>(Prisma.join(parts, ' UNION ALL '))
  const within = new Set(
    rows.filter(({ code, n }) => code === '' && (n ?? 0) <= countedTo).map(({ name }) => name),
  )
  return {
    rows: rows.filter(({ code }) => code !== ''),
    done: new Set(groups.filter(([first]) => within.has(first ?? '')).flat()),
  }
}

import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from './as-of'
import { readCursor, writeCursor } from './cursor'
import type { AnyDefinition, Catalogue } from './define'
import type { EntryRow, Named } from './entry'
import { type FacetRecord, facetColumns, facetJoins, holdsAt, rowFrom } from './facet-rows'
import { type Filter, filtersOf, type ListQuery, spanOf } from './listing-query'
import { findNamed } from './naming'
import { talliedOutcome } from './outcome-sql'
import { readSearchQuery } from './search-query'
import { matching } from './search-sql'
import { searchable } from './simplified'
import { cached } from './site-version'
import { referencesIn } from './values'

export type ListPage = {
  rows: EntryRow[]
  /** Every entry that the rows refer to, by id. */
  named: Record<string, Named>
  /** Cursors; null at either end. */
  next: string | null
  previous: string | null
  /** Exact to 10,000. */
  total: number
  totalIsLowerBound: boolean
}

/** Totals are counted so far and no further. */
const countedTo = 10_000

/** One page of a list, and how many there are: three questions, the same time for any page. @throws BadCursor */
export function listEntries(
  catalogue: Catalogue,
  definition: AnyDefinition,
  query: ListQuery,
): Promise<ListPage> {
  const { asOf, ...rest } = query
  const key = JSON.stringify([definition.kind, asOf?.day ?? '', rest])
  return cached(`list ${key}`, async () => {
    const conditions = await conditionsOf(catalogue, definition, query)
    if (!conditions)
      return {
        rows: [],
        named: {},
        next: null,
        previous: null,
        total: 0,
        totalIsLowerBound: false,
      }
    const where = Prisma.join(conditions, ' AND ')
    const [page, total] = await Promise.all([readPage(where, query), countUpTo(where)])
    const named = await findNamed(page.rows.flatMap(({ values }) => referencesIn(definition, values)))
    return {
      ...page,
      named,
      total: Math.min(total, countedTo),
      totalIsLowerBound: total > countedTo,
    }
  })
}

async function countUpTo(where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (
      SELECT FROM "Facet" f JOIN "Entry" e ON e.id = f."entryId" WHERE ${where} LIMIT ${countedTo + 1}
    ) AS counted`
  return row?.n ?? 0
}

/** Each sort with the expression of its index, so that a page is a walk along it. */
const expressions = {
  updatedAt: { sql: Prisma.sql`f."updatedAt"`, type: Prisma.sql`timestamptz` },
  name: { sql: Prisma.sql`f.name`, type: Prisma.sql`text` },
  date: {
    sql: Prisma.sql`coalesce(f."mainTo", '-infinity'::date)`,
    type: Prisma.sql`date`,
  },
  due: {
    sql: Prisma.sql`coalesce(f."dueTo", 'infinity'::date)`,
    type: Prisma.sql`date`,
  },
} as const

type Page = Pick<ListPage, 'rows' | 'next' | 'previous'>

async function readPage(where: Prisma.Sql, { sort, limit, cursor, asOf }: ListQuery): Promise<Page> {
  const { sql: expression, type } = expressions[sort.key]
  const start = cursor === undefined ? null : readCursor(cursor, sort)
  const backwards = start?.backwards ?? false
  const descending = sort.descending !== backwards
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = start
    ? Prisma.sql`AND (${expression}, f."entryId") ${descending ? Prisma.sql`<` : Prisma.sql`>`} (${start.value}::text::${type}, ${start.id}::uuid)`
    : Prisma.empty
  const records = await db.$queryRaw<(FacetRecord & { sortValue: string })[]>`
    SELECT ${facetColumns}, (${expression})::text AS "sortValue"
    FROM "Facet" f ${facetJoins}
    WHERE ${where} ${beyond}
    ORDER BY ${expression} ${direction}, f."entryId" ${direction}
    LIMIT ${limit + 1}`
  const more = records.length > limit
  const shown = records.slice(0, limit)
  if (backwards) shown.reverse()
  const at = (record: (typeof shown)[number] | undefined, back: boolean) =>
    record
      ? writeCursor(sort, {
          value: record.sortValue,
          id: record.id,
          backwards: back,
        })
      : null
  return {
    rows: shown.map((record) => rowFrom(record, judgedOn(asOf))),
    next: backwards || more ? at(shown.at(-1), false) : null,
    previous: (backwards ? more : start !== null) ? at(shown[0], true) : null,
  }
}

/** @returns what rows must fulfil; null when a filter names an entry that does not exist, and so nothing can fit */
async function conditionsOf(
  catalogue: Catalogue,
  definition: AnyDefinition,
  query: ListQuery,
): Promise<Prisma.Sql[] | null> {
  const { asOf, overdue, q } = query
  const conditions = [Prisma.sql`f.kind = ${definition.kind}`, holdsAt(asOf?.until)]
  const filters = filtersOf(definition)
  for (const [name, wanted] of Object.entries(query.filters)) {
    const filter = filters[name]
    if (!filter) continue
    if (filter.type === 'relationship') {
      conditions.push(Prisma.sql`f.relationship = ANY(${wanted})`)
      continue
    }
    if (name === 'outcome') {
      conditions.push(Prisma.sql`${talliedOutcome(judgedOn(asOf))} = ANY(${wanted})`)
      continue
    }
    const codes = filter.type === 'reference' ? await idsOf(catalogue, filter, wanted) : wanted
    if (codes.length === 0) return null
    conditions.push(Prisma.sql`f.codes && ${codes.map((code) => `${name}:${code}`)}::text[]`)
  }
  const { first, last } = spanOf(query)
  if (first) conditions.push(Prisma.sql`f."mainTo" >= ${first}::text::date`)
  if (last) conditions.push(Prisma.sql`f."mainFrom" <= ${last}::text::date`)
  if (overdue !== undefined) {
    const late = Prisma.sql`(f."ledgerState" = 'open' AND f."dueTo" < ${judgedOn(asOf)}::text::date)`
    conditions.push(overdue ? late : Prisma.sql`${late} IS NOT TRUE`)
  }
  const words = q ? readSearchQuery(searchable(q)) : null
  if (words) conditions.push(matching(words))
  return conditions
}

/** Slugs (or `kind/slug`) to ids; under a kind whose entries form a tree, everything below is taken in. */
async function idsOf(
  catalogue: Catalogue,
  { to }: Extract<Filter, { type: 'reference' }>,
  wanted: string[],
): Promise<string[]> {
  const slugs = wanted.map((one) => one.split('/').at(-1) ?? one)
  const found = await db.entry.findMany({
    where: { kind: { in: [...to] }, slug: { in: slugs } },
    select: { id: true },
  })
  const ids = new Set(found.map(({ id }) => id))
  const trees = to.filter((kind) => catalogue.get(kind)?.tree)
  let above = [...ids]
  while (trees.length > 0 && above.length > 0) {
    const below = await db.$queryRaw<{ id: string }[]>`
      SELECT "entryId" AS id FROM "Facet" f
      WHERE f.kind = ANY(${trees}) AND f."validTo" IS NULL AND f.refs && ${above}::uuid[]`
    above = below.map(({ id }) => id).filter((id) => !ids.has(id))
    for (const id of above) ids.add(id)
  }
  return [...ids]
}

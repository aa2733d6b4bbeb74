import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from './as-of'
import { readCursor, writeCursor } from './cursor'
import type { AnyDefinition, Catalogue } from './define'
import type { EntryRow, Named } from './entry'
import { type FacetRecord, facetColumns, facetJoins, rowFrom } from './facet-rows'
import { countedTo } from './filter-counts'
import { allConditions, conditionsOf, sortExpressions } from './listing-conditions'
import type { ListQuery } from './listing-query'
import { findNamed } from './naming'
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
    const where = allConditions(conditions)
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

type Page = Pick<ListPage, 'rows' | 'next' | 'previous'>

async function readPage(where: Prisma.Sql, { sort, limit, cursor, asOf }: ListQuery): Promise<Page> {
  const { sql: expression, type } = sortExpressions[sort.key]
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

import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { judgedOn } from './as-of'
import { BadCursor, type Cursor, readCursor, writeCursor } from './cursor'
import type { AnyDefinition, Catalogue } from './define'
import type { EntryRow, Named } from './entry'
import { type FacetRecord, facetColumns, facetJoins, rowFrom } from './facet-rows'
import { allConditions, type Conditions, conditionsOf, sortExpression } from './listing-conditions'
import { readLengths } from './listing-length'
import type { ListQuery } from './listing-query'
import { type Way, wayOf } from './listing-way'
import { findNamed } from './naming'
import { cached } from './site-version'
import { findStoredTotal } from './stored-total'
import { referencesIn } from './values'

export type ListPage = {
  rows: EntryRow[]
  /** Every entry that the rows refer to, by id. */
  named: Record<string, Named>
  /** Cursors; null at either end. */
  next: string | null
  previous: string | null
  /** Exact where publishing counts, otherwise to 10,000; to 2,000 with common words. */
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
    const [stored, lengths] = await Promise.all([
      findStoredTotal(definition, query),
      readLengths(conditions, query),
    ])
    const length = lengths()
    const known = stored ?? (length.least === length.most ? length.least : null)
    const { countedTo } = conditions
    const [page, counted] = await Promise.all([
      readPage(conditions, query, wayOf(conditions, query, lengths)),
      known ?? (length.least > countedTo ? length.least : countUpTo(conditions, Boolean(query.q))),
    ])
    const named = await findNamed(
      page.rows.flatMap(({ values }) => referencesIn(definition, values)),
      asOf,
    )
    return {
      ...page,
      named,
      total: known ?? Math.min(counted, countedTo),
      totalIsLowerBound: known === null && counted > countedTo,
    }
  })
}

async function countUpTo(conditions: Conditions, withWords: boolean): Promise<number> {
  const entry = withWords ? Prisma.sql`JOIN "Entry" e ON e.id = f."entryId"` : Prisma.empty
  const [row] = await ask<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (
      SELECT FROM "Facet" f ${entry} WHERE ${allConditions(conditions)} LIMIT ${conditions.countedTo + 1}
    ) AS counted`
  return row?.n ?? 0
}

/** Where a page begins that was left in another language: beside the same entry. @throws BadCursor when it is gone */
async function placed(start: Cursor, expression: Prisma.Sql): Promise<Cursor & { value: string }> {
  const { value, id } = start
  if (value !== null) return { ...start, value }
  const [row] = await ask<{ value: string }[]>`
    SELECT ${expression} AS value FROM "Facet" f WHERE f."entryId" = ${id}::uuid ORDER BY f."validFrom" DESC LIMIT 1`
  if (!row) throw new BadCursor(id)
  return { ...start, value: row.value }
}

type Page = Pick<ListPage, 'rows' | 'next' | 'previous'>

async function readPage(conditions: Conditions, query: ListQuery, way: Way): Promise<Page> {
  const { sort, limit, cursor, asOf } = query
  const { sql: expression, type } = sortExpression(sort)
  const start = cursor === undefined ? null : await placed(readCursor(cursor, sort), expression)
  const backwards = start?.backwards ?? false
  const descending = sort.descending !== backwards
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const beyond = start
    ? Prisma.sql`AND (${expression}, f."entryId") ${descending ? Prisma.sql`<` : Prisma.sql`>`} (${start.value}::text::${type}, ${start.id}::uuid)`
    : Prisma.empty
  const where = Prisma.sql`${allConditions(conditions, way)} ${beyond}`
  const order = Prisma.sql`ORDER BY ${expression} ${direction}, f."entryId" ${direction}`
  const collected = Prisma.sql`
    WITH found AS MATERIALIZED (SELECT f.id, f."entryId", ${expression} AS value FROM "Facet" f WHERE ${where}),
      page AS (SELECT id FROM found ORDER BY value ${direction}, "entryId" ${direction} LIMIT ${limit + 1})`
  const records = await ask<(FacetRecord & { sortValue: string })[]>`
    ${way.collect ? collected : Prisma.empty}
    SELECT ${facetColumns}, (${expression})::text AS "sortValue"
    FROM ${way.collect ? Prisma.sql`page JOIN "Facet" f ON f.id = page.id` : Prisma.sql`"Facet" f`} ${facetJoins}
    ${way.collect ? Prisma.empty : Prisma.sql`WHERE ${where}`} ${order}
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

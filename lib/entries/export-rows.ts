import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { streamRows } from '@/lib/db/stream-rows'
import { judgedOn } from './as-of'
import type { AnyDefinition, Catalogue } from './define'
import type { EntryRow, Named } from './entry'
import { type FacetRecord, facetColumns, facetJoins, rowFrom } from './facet-rows'
import { allConditions, conditionsOf, sortExpression } from './listing-conditions'
import type { ListQuery } from './listing-query'
import { findNamed } from './naming'
import { referencesIn } from './values'

/** Rows that are read, named and written at once. */
const atOnce = 500

/** Entries of a list with every entry that they refer to, by id. */
export type Portion = { rows: EntryRow[]; named: Record<string, Named> }

/** The whole of a list in its order, as it is at one moment, portion by portion. */
export async function* exportRows(
  catalogue: Catalogue,
  definition: AnyDefinition,
  query: Pick<ListQuery, 'filters' | 'from' | 'to' | 'overdue' | 'q' | 'sort' | 'asOf'>,
): AsyncGenerator<Portion> {
  const conditions = await conditionsOf(catalogue, definition, { ...query, limit: 0 })
  const { sql: expression } = sortExpression(query.sort)
  const direction = query.sort.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const records = streamRows<FacetRecord>(
    Prisma.sql`
      SELECT ${facetColumns} FROM "Facet" f ${facetJoins}
      WHERE ${allConditions(conditions)}
      ORDER BY ${expression} ${direction}, f."entryId" ${direction}`,
    atOnce,
  )
  for await (const portion of records) {
    const rows = portion.map((record) => rowFrom(record, judgedOn(query.asOf)))
    const named = await findNamed(
      rows.flatMap(({ values }) => referencesIn(definition, values)),
      query.asOf,
    )
    yield { rows, named }
  }
}

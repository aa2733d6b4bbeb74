import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { type AsOf, judgedOn } from '@/lib/entries/as-of'
import { type FacetRecord, facetColumns, facetJoins, holdsAt } from '@/lib/entries/facet-rows'
import { cached } from '@/lib/entries/site-version'

/** What an overview is about: all relationships or one, now or as it was at the end of a day. */
export type Scope = { relationship: string | null; asOf?: AsOf }

/** Facets f of some kinds within the scope. */
export const within = (kinds: readonly string[], { relationship, asOf }: Scope): Prisma.Sql => Prisma.sql`
  ${kinds.length === 1 ? Prisma.sql`f.kind = ${kinds[0]}` : Prisma.sql`f.kind = ANY(${[...kinds]})`} AND ${holdsAt(asOf?.until)}
  AND ${relationship === null ? Prisma.sql`true` : Prisma.sql`f.relationship = ${relationship}`}`

/** The day by which lateness is judged, as SQL. */
export const judgement = (scope: Scope): Prisma.Sql => Prisma.sql`${judgedOn(scope.asOf)}::text::date`

/**
 * The first facets of some kinds that fulfil a condition, each kind read along the index of the order.
 * @param order of Facet f; it ends with the entry's id, so that it leaves no choice
 * @param limit at most so many in all
 */
export function readFirst(
  kinds: readonly string[],
  scope: Scope,
  { where, order, limit }: { where: Prisma.Sql; order: Prisma.Sql; limit: number },
): Promise<FacetRecord[]> {
  const parts = kinds.map(
    (kind) => Prisma.sql`
      (SELECT f.id FROM "Facet" f WHERE ${within([kind], scope)} AND ${where} ORDER BY ${order} LIMIT ${limit})`,
  )
  return ask<FacetRecord[]>`
    SELECT ${facetColumns} FROM (${Prisma.join(parts, ' UNION ALL ')}) AS chosen
    JOIN "Facet" f ON f.id = chosen.id ${facetJoins} ORDER BY ${order} LIMIT ${limit}`
}

/** The latest changed first. As of a day nothing that was changed later is looked at. */
export const latest = Prisma.sql`f."updatedAt" DESC, f."entryId" DESC`
export const changedBy = ({ asOf }: Scope): Prisma.Sql =>
  asOf === undefined ? Prisma.sql`true` : Prisma.sql`f."updatedAt" < ${asOf.until}`

/** An answer that holds until something is published or the day ends. */
export const inScope = <T>(
  question: string,
  { relationship, asOf }: Scope,
  ask: () => Promise<T>,
): Promise<T> => cached(`overview ${question} ${relationship ?? ''} ${asOf?.day ?? ''}`, ask)

import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { type AsOf, judgedOn } from '@/lib/entries/as-of'
import { type FacetRecord, facetColumns, facetJoins, holdsAt } from '@/lib/entries/facet-rows'
import { cached } from '@/lib/entries/site-version'

/** What an overview is about: all relationships or one, now or as it was at the end of a day. */
export type Scope = { relationship: string | null; asOf?: AsOf }

/** Facets f of some kinds within the scope. */
export const within = (kinds: readonly string[], { relationship, asOf }: Scope): Prisma.Sql => Prisma.sql`
  f.kind = ANY(${[...kinds]}) AND ${holdsAt(asOf?.until)}
  AND ${relationship === null ? Prisma.sql`true` : Prisma.sql`f.relationship = ${relationship}`}`

/** The day by which lateness is judged, as SQL. */
export const judgement = (scope: Scope): Prisma.Sql => Prisma.sql`${judgedOn(scope.asOf)}::text::date`

/** @param order with its limit */
export const readFacets = (where: Prisma.Sql, order: Prisma.Sql): Promise<FacetRecord[]> =>
  db.$queryRaw<FacetRecord[]>`SELECT ${facetColumns} FROM "Facet" f ${facetJoins} WHERE ${where} ${order}`

/** An answer that holds until something is published or the day ends. */
export const inScope = <T>(
  question: string,
  { relationship, asOf }: Scope,
  ask: () => Promise<T>,
): Promise<T> => cached(`overview ${question} ${relationship ?? ''} ${asOf?.day ?? ''}`, ask)

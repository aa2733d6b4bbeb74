import 'server-only'
import { ask } from '@/lib/db/ask'
import { type AsOf, judgedOn } from './as-of'
import { readCitedSources } from './cited-sources'
import type { AnyValues, Catalogue } from './define'
import type { Claim, Entry, EntryRow, InverseLink } from './entry'
import { type FacetRecord, facetColumns, facetJoins, holdsAt, rowFrom } from './facet-rows'
import { findNamed } from './naming'
import { fieldsReferringTo, referencesIn, referencesInClaims } from './values'

/** At most so many entries of each kind that refer to one; lists have the rest. */
const inverseLimit = 50

/** A row with its claims, preferred first. */
export type ClaimedRow = EntryRow & { claims: Claim[] }

/** The same as `completeClaimed`, for rows whose claims are still to be read. */
export const completeEntries = async (
  catalogue: Catalogue,
  rows: readonly EntryRow[],
  asOf?: AsOf,
): Promise<Entry[]> => completeClaimed(catalogue, await addClaims(rows), asOf)

/**
 * Adds to rows the entries that they refer to and that refer to them: three questions, however many rows there are.
 * @returns the entries in the order of the rows
 */
export async function completeClaimed(
  catalogue: Catalogue,
  rows: readonly ClaimedRow[],
  asOf?: AsOf,
): Promise<Entry[]> {
  const ids = rows.map(({ id }) => id)
  const inverse = await listInverse(catalogue, ids, asOf)
  const referred = rows.flatMap((row) => [
    ...referencesOf(catalogue, row.kind, row.values, row.claims),
    ...(inverse.get(row.id)?.links ?? []).flatMap(({ kind, values }) =>
      referencesOf(catalogue, kind, values),
    ),
  ])
  const [sources, named] = await Promise.all([
    readCitedSources(
      rows.flatMap(({ claims }) => claims.map(({ source }) => source)),
      asOf,
    ),
    findNamed(referred, asOf),
  ])
  return rows.map((row) => ({
    ...row,
    sources,
    named,
    inverse: inverse.get(row.id)?.links ?? [],
    inverseTotals: inverse.get(row.id)?.totals ?? {},
  }))
}

function referencesOf(
  catalogue: Catalogue,
  kind: string,
  values: AnyValues,
  claims: readonly Claim[] = [],
): string[] {
  const definition = catalogue.get(kind)
  return definition ? [...referencesIn(definition, values), ...referencesInClaims(definition, claims)] : []
}

const rankOrder = { preferred: 0, normal: 1, deprecated: 2 } as const

/** @returns the claims in the order in which an entry has them */
export const byRank = (claims: Claim[]): Claim[] =>
  claims.sort((a, b) => rankOrder[a.rank] - rankOrder[b.rank])

/** The claims as they stood in the revisions that are read. */
async function addClaims(rows: readonly EntryRow[]): Promise<ClaimedRow[]> {
  const revisions = await ask<{ entryId: string; claims: Claim[] }[]>`
    SELECT r."entryId", r.claims
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ revision }) => revision)}::int[]) AS wanted (id, number)
    JOIN "Revision" r ON r."entryId" = wanted.id AND r.number = wanted.number`
  const claims = new Map(revisions.map((one) => [one.entryId, byRank(one.claims)]))
  return rows.map((row) => ({ ...row, claims: claims.get(row.id) ?? [] }))
}

type Inverse = { links: InverseLink[]; totals: Record<string, number> }

/**
 * Entries whose values refer to these: of each kind the first 50, in the order of the menu and of their main date,
 * newest first, and how many there are.
 */
async function listInverse(
  catalogue: Catalogue,
  ids: readonly string[],
  asOf?: AsOf,
): Promise<Map<string, Inverse>> {
  // Looked up by what they refer to alone: asked for each kind, PostgreSQL would also read all entries of the kind.
  const records = await ask<(FacetRecord & { target: string; of: number })[]>`
    WITH referring AS MATERIALIZED (
      SELECT target.id AS target, f.id, f.kind, f."mainFrom", f.slug, f."entryId"
      FROM unnest(${ids}::uuid[]) AS target (id)
      JOIN "Facet" f ON f.refs @> ARRAY[target.id] AND ${holdsAt(asOf?.until)}
    ), placed AS MATERIALIZED (
      SELECT *, (count(*) OVER (PARTITION BY target, kind))::int AS of, row_number() OVER (
        PARTITION BY target, kind ORDER BY "mainFrom" DESC NULLS LAST, slug, "entryId") AS place
      FROM referring
    )
    SELECT placed.target, placed.of, ${facetColumns}
    FROM placed JOIN "Facet" f ON f.id = placed.id ${facetJoins}
    WHERE placed.place <= ${inverseLimit}
    ORDER BY array_position(${[...catalogue.keys()]}::text[], placed.kind), placed.place`
  const found = new Map<string, Inverse>()
  for (const { target, of, ...record } of records) {
    const { links, totals } = found.get(target) ?? { links: [], totals: {} }
    totals[record.kind] = of
    const definition = catalogue.get(record.kind)
    if (definition) {
      const via = fieldsReferringTo(definition, record.values, target)
      links.push({ ...rowFrom(record, judgedOn(asOf)), via })
    }
    found.set(target, { links, totals })
  }
  return found
}

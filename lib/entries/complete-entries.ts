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
 * Adds to rows the entries that they refer to and that refer to them: at most five questions, however many rows there
 * are. @returns the entries in the order of the rows
 */
export async function completeClaimed(
  catalogue: Catalogue,
  rows: readonly ClaimedRow[],
  asOf?: AsOf,
): Promise<Entry[]> {
  const inverse = await listInverse(
    catalogue,
    rows.map(({ id }) => id),
    asOf,
  )
  const referred = rows.flatMap((row) => [
    ...referencesOf(catalogue, row.kind, row.values, row.claims),
    ...(inverse.get(row.id) ?? []).flatMap(({ kind, values }) => referencesOf(catalogue, kind, values)),
  ])
  const [sources, named, totals] = await Promise.all([
    readCitedSources(
      rows.flatMap(({ claims }) => claims.map(({ source }) => source)),
      asOf,
    ),
    findNamed(referred, asOf),
    countInverse(inverse, asOf),
  ])
  return rows.map((row) => ({
    ...row,
    sources,
    named,
    inverse: inverse.get(row.id) ?? [],
    inverseTotals: totals.get(row.id) ?? {},
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

/** Entries whose values refer to these, in the order of their main date, newest first; at most 50 of a kind for each. */
async function listInverse(
  catalogue: Catalogue,
  ids: readonly string[],
  asOf?: AsOf,
): Promise<Map<string, InverseLink[]>> {
  const records = await ask<(FacetRecord & { target: string })[]>`
    SELECT target.id AS target, found.*
    FROM unnest(${ids}::uuid[]) AS target (id)
    CROSS JOIN unnest(${[...catalogue.keys()]}::text[]) WITH ORDINALITY AS wanted (kind, place)
    CROSS JOIN LATERAL (
      SELECT ${facetColumns}, row_number() OVER (ORDER BY f."mainFrom" DESC NULLS LAST, f.slug, f."entryId") AS n
      FROM "Facet" f ${facetJoins}
      WHERE f.kind = wanted.kind AND f.refs @> ARRAY[target.id] AND ${holdsAt(asOf?.until)}
      ORDER BY n LIMIT ${inverseLimit}
    ) AS found
    ORDER BY wanted.place, found.n`
  const links = new Map<string, InverseLink[]>()
  for (const { target, ...record } of records) {
    const definition = catalogue.get(record.kind)
    if (!definition) continue
    const via = fieldsReferringTo(definition, record.values, target)
    const link = { ...rowFrom(record, judgedOn(asOf)), via }
    links.set(target, [...(links.get(target) ?? []), link])
  }
  return links
}

/** How many of each kind refer to an entry: as many as are listed, where those are not cut. */
async function countInverse(
  listed: ReadonlyMap<string, readonly InverseLink[]>,
  asOf?: AsOf,
): Promise<Map<string, Record<string, number>>> {
  const totals = new Map<string, Record<string, number>>()
  for (const [target, links] of listed) {
    const counts: Record<string, number> = {}
    for (const { kind } of links) counts[kind] = (counts[kind] ?? 0) + 1
    totals.set(target, counts)
  }
  const cut = [...totals].flatMap(([target, counts]) =>
    Object.values(counts).includes(inverseLimit) ? target : [],
  )
  if (cut.length === 0) return totals
  const rows = await ask<{ target: string; kind: string; n: number }[]>`
    SELECT target.id AS target, f.kind, count(*)::int AS n
    FROM unnest(${cut}::uuid[]) AS target (id)
    JOIN "Facet" f ON f.refs @> ARRAY[target.id] AND ${holdsAt(asOf?.until)}
    GROUP BY 1, 2`
  for (const { target, kind, n } of rows) totals.set(target, { ...totals.get(target), [kind]: n })
  return totals
}

import 'server-only'
import { db } from '@/lib/db/client'
import { type AsOf, judgedOn } from './as-of'
import { readCitedSources } from './cited-sources'
import type { AnyValues, Catalogue } from './define'
import type { Claim, Entry, EntryRow, InverseLink } from './entry'
import { type FacetRecord, facetColumns, facetJoins, holdsAt, rowFrom } from './facet-rows'
import { findNamed } from './naming'
import { fieldsReferringTo, referencesIn, referencesInClaims } from './values'

/** At most so many entries of each kind that refer to one; lists have the rest. */
const inverseLimit = 50

/**
 * Adds to rows their claims and the entries that they refer to and that refer to them: six questions, however many
 * rows there are. @returns the entries in the order of the rows
 */
export async function completeEntries(
  catalogue: Catalogue,
  rows: readonly EntryRow[],
  asOf?: AsOf,
): Promise<Entry[]> {
  const ids = rows.map(({ id }) => id)
  const [claims, inverse, totals] = await Promise.all([
    readClaims(rows),
    listInverse(catalogue, ids, asOf),
    countInverse(ids, asOf),
  ])
  const claimsOf = ({ id }: EntryRow) => claims.get(id) ?? []
  const referred = rows.flatMap((row) => [
    ...referencesOf(catalogue, row.kind, row.values, claimsOf(row)),
    ...(inverse.get(row.id) ?? []).flatMap(({ kind, values }) => referencesOf(catalogue, kind, values)),
  ])
  const [sources, named] = await Promise.all([
    readCitedSources(
      rows.flatMap((row) => claimsOf(row).map(({ source }) => source)),
      asOf,
    ),
    findNamed(referred, asOf),
  ])
  return rows.map((row) => ({
    ...row,
    claims: claimsOf(row),
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

/** The claims as they stood in the revisions that are read, by entry. */
async function readClaims(rows: readonly EntryRow[]): Promise<Map<string, Claim[]>> {
  const revisions = await db.$queryRaw<{ entryId: string; claims: Claim[] }[]>`
    SELECT r."entryId", r.claims
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ revision }) => revision)}::int[]) AS wanted (id, number)
    JOIN "Revision" r ON r."entryId" = wanted.id AND r.number = wanted.number`
  const ordered = (claims: Claim[]) => claims.sort((a, b) => rankOrder[a.rank] - rankOrder[b.rank])
  return new Map(revisions.map(({ entryId, claims }) => [entryId, ordered(claims)]))
}

/** Entries whose values refer to these, in the order of their main date, newest first; at most 50 of a kind for each. */
async function listInverse(
  catalogue: Catalogue,
  ids: readonly string[],
  asOf?: AsOf,
): Promise<Map<string, InverseLink[]>> {
  const records = await db.$queryRaw<(FacetRecord & { target: string })[]>`
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

async function countInverse(
  ids: readonly string[],
  asOf?: AsOf,
): Promise<Map<string, Record<string, number>>> {
  const rows = await db.$queryRaw<{ target: string; kind: string; n: number }[]>`
    SELECT target.id AS target, f.kind, count(*)::int AS n
    FROM unnest(${ids}::uuid[]) AS target (id)
    JOIN "Facet" f ON f.refs @> ARRAY[target.id] AND ${holdsAt(asOf?.until)}
    GROUP BY 1, 2`
  const totals = new Map<string, Record<string, number>>()
  for (const { target, kind, n } of rows) totals.set(target, { ...totals.get(target), [kind]: n })
  return totals
}

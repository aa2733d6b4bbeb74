import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { NotFound } from '@/lib/errors'
import { type AsOf, judgedOn } from './as-of'
import { readCitedSources } from './cited-sources'
import type { AnyDefinition, AnyValues, Catalogue } from './define'
import type { Claim, Entry, EntryRow, InverseLink, Named } from './entry'
import { type FacetRecord, facetColumns, facetJoins, holdsAt, rowFrom } from './facet-rows'
import { findNamed } from './naming'
import { cached } from './site-version'
import { fieldsReferringTo, referencesIn } from './values'

/** At most so many entries of each kind that refer to one; lists have the rest. */
const inverseLimit = 50

/**
 * One entry with its claims and the entries that it refers to and that refer to it: seven questions, whatever it holds.
 * @throws NotFound when nothing of the kind is (or, on that day, was) public at the slug
 */
export function getEntry(
  catalogue: Catalogue,
  definition: AnyDefinition,
  slug: string,
  asOf?: AsOf,
): Promise<Entry> {
  return cached(`entry ${definition.kind} ${slug} ${asOf?.day ?? ''}`, async () => {
    const row = await getRow(definition, slug, asOf)
    const claims = await readClaims(row)
    const [sources, inverse, inverseTotals] = await Promise.all([
      readCitedSources(claims.map(({ source }) => source)),
      listInverse(catalogue, row.id, asOf),
      countInverse(row.id, asOf),
    ])
    const named = await findNamed([
      ...referencesIn(definition, row.values),
      ...claims.flatMap((claim) => referencesInClaim(definition, claim)),
      ...inverse.flatMap(({ kind, values }) => referencesOf(catalogue, kind, values)),
    ])
    return { ...row, claims, sources, named, inverse, inverseTotals }
  })
}

const referencesOf = (catalogue: Catalogue, kind: string, values: AnyValues): string[] => {
  const definition = catalogue.get(kind)
  return definition ? referencesIn(definition, values) : []
}

const referencesInClaim = (definition: AnyDefinition, { field, value }: Claim): string[] => {
  const [name = '', item] = field.split('/')
  return value === null
    ? []
    : referencesIn(definition, {
        [name]: item === undefined ? value : [value],
      })
}

async function getRow(definition: AnyDefinition, slug: string, asOf?: AsOf): Promise<EntryRow> {
  const [record] = await db.$queryRaw<FacetRecord[]>`
    SELECT ${facetColumns} FROM "Facet" f ${facetJoins}
    WHERE e.kind = ${definition.kind} AND e.slug = ${slug} AND ${holdsAt(asOf?.until)}`
  if (!record) throw new NotFound('entry')
  return rowFrom(record, judgedOn(asOf))
}

const rankOrder = { preferred: 0, normal: 1, deprecated: 2 } as const

/** The claims as they stood in the revision that is read. */
async function readClaims({ id, revision }: EntryRow): Promise<Claim[]> {
  const { claims } = await db.revision.findUniqueOrThrow({
    where: { entryId_number: { entryId: id, number: revision } },
    select: { claims: true },
  })
  return (claims as unknown as Claim[]).sort((a, b) => rankOrder[a.rank] - rankOrder[b.rank])
}

/** Entries whose values refer to this one, in the order of their main date, newest first; at most 50 of a kind. */
async function listInverse(catalogue: Catalogue, id: string, asOf?: AsOf): Promise<InverseLink[]> {
  const kinds = [...catalogue.keys()]
  const records = await db.$queryRaw<FacetRecord[]>`
    SELECT found.* FROM unnest(${kinds}::text[]) WITH ORDINALITY AS wanted (kind, place)
    CROSS JOIN LATERAL (
      SELECT ${facetColumns} FROM "Facet" f ${facetJoins}
      WHERE f.kind = wanted.kind AND f.refs @> ARRAY[${id}::uuid] AND ${holdsAt(asOf?.until)}
      ORDER BY f."mainFrom" DESC NULLS LAST, f.name, f."entryId" LIMIT ${inverseLimit}
    ) AS found
    ORDER BY wanted.place`
  return records.flatMap((record) => {
    const definition = catalogue.get(record.kind)
    if (!definition) return []
    return {
      ...rowFrom(record, judgedOn(asOf)),
      via: fieldsReferringTo(definition, record.values, id),
    }
  })
}

async function countInverse(id: string, asOf?: AsOf): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ kind: string; n: number }[]>`
    SELECT f.kind, count(*)::int AS n FROM "Facet" f
    WHERE f.refs @> ARRAY[${id}::uuid] AND ${holdsAt(asOf?.until)} GROUP BY f.kind`
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]))
}

/** Entries that cite a source, with the words that they take from it; by kind and name. @param limit at most so many */
export function listCiting(sourceId: string, limit: number): Promise<{ entry: Named; claim: Claim }[]> {
  return cached(`citing ${sourceId} ${limit}`, async () => {
    const rows = await db.$queryRaw<{ entry: Named; claim: Claim }[]>(Prisma.sql`
      SELECT jsonb_build_object('id', e.id, 'kind', e.kind, 'slug', e.slug, 'names', e.names) AS entry, claim
      FROM (SELECT DISTINCT "entryId" FROM "Claim" WHERE "sourceId" = ${sourceId}::uuid AND "retiredIn" IS NULL) cited
      JOIN "Entry" e ON e.id = cited."entryId" AND e.state = 'published'
      JOIN "Revision" r ON r."entryId" = e.id AND r.number = e.revision
      CROSS JOIN LATERAL jsonb_array_elements(r.claims) AS claim
      WHERE claim->>'source' = ${sourceId}
      ORDER BY e.kind, e.names->>'en', e.id, claim->>'field'
      LIMIT ${limit}`)
    return rows
  })
}

import 'server-only'
import { ask } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import { NotFound } from '@/lib/errors'
import { type AsOf, judgedOn } from './as-of'
import { byRank, type ClaimedRow, completeClaimed } from './complete-entries'
import type { AnyDefinition, Catalogue } from './define'
import type { Claim, Entry, Named } from './entry'
import { type FacetRecord, facetColumns, facetJoins, holdsAt, rowFrom } from './facet-rows'
import { cached } from './site-version'

/**
 * One entry with its claims and the entries that it refers to and that refer to it.
 * As of a day it has the slug and the names of that day, and so have those.
 * @throws NotFound when nothing of the kind is (or, on that day, was) public at the slug
 */
export function getEntry(
  catalogue: Catalogue,
  definition: AnyDefinition,
  slug: string,
  asOf?: AsOf,
): Promise<Entry> {
  return cached(`entry ${definition.kind} ${slug} ${asOf?.day ?? ''}`, async () => {
    const [entry] = await completeClaimed(catalogue, [await getRow(definition, slug, asOf)], asOf)
    if (!entry) throw new Error('a row gives an entry')
    return entry
  })
}

async function getRow(definition: AnyDefinition, slug: string, asOf?: AsOf): Promise<ClaimedRow> {
  const [record] = await ask<(FacetRecord & { claims: Claim[] })[]>`
    SELECT ${facetColumns}, r.claims FROM "Facet" f ${facetJoins}
    WHERE f."entryId" = (
        SELECT id FROM "Entry" WHERE kind = ${definition.kind} AND slug = ${slug}
        UNION ALL SELECT "entryId" FROM "SlugAlias" WHERE kind = ${definition.kind} AND slug = ${slug} LIMIT 1
      ) AND f.slug = ${slug} AND ${holdsAt(asOf?.until)}`
  if (!record) throw new NotFound('entry')
  return { ...rowFrom(record, judgedOn(asOf)), claims: byRank(record.claims) }
}

/** Entries that cite a source, or cited it at the end of a day, with the words that they take from it; by kind and name. @param limit at most so many */
export function listCiting(
  sourceId: string,
  limit: number,
  asOf?: AsOf,
): Promise<{ entry: Named; claim: Claim }[]> {
  const live = asOf ? Prisma.sql`true` : Prisma.sql`"retiredIn" IS NULL`
  return cached(`citing ${sourceId} ${limit} ${asOf?.day ?? ''}`, async () => {
    const rows = await ask<{ entry: Named; claim: Claim }[]>(Prisma.sql`
      SELECT jsonb_build_object('id', f."entryId", 'kind', f.kind, 'slug', f.slug, 'names', f.names) AS entry, claim
      FROM (SELECT DISTINCT "entryId" FROM "Claim" WHERE "sourceId" = ${sourceId}::uuid AND ${live}) cited
      JOIN "Facet" f ON f."entryId" = cited."entryId" AND ${holdsAt(asOf?.until)}
      JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
      CROSS JOIN LATERAL jsonb_array_elements(r.claims) AS claim
      WHERE claim->>'source' = ${sourceId}
      ORDER BY f.kind, f.names->>'en', f."entryId", claim->>'field'
      LIMIT ${limit}`)
    return rows
  })
}

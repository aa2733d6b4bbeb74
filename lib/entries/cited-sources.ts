import 'server-only'
import { ask } from '@/lib/db/ask'
import { db } from '@/lib/db/client'
import type { AsOf } from './as-of'
import type { CitedSource } from './entry'
import { holdsAt } from './facet-rows'

/** @returns the sources, and the originals of those that are reprints, by id; as of a day as they were published then */
export async function readCitedSources(
  ids: Iterable<string>,
  asOf?: AsOf,
): Promise<Record<string, CitedSource>> {
  const found: Record<string, CitedSource> = asOf ? await readThen([...new Set(ids)], asOf) : {}
  const originals = Object.values(found).flatMap(({ reprintOf }) => reprintOf ?? [])
  let wanted = [...new Set([...ids, ...originals])].filter((id) => !found[id])
  while (wanted.length > 0) {
    const rows = await ask<Omit<CitedSource, 'kind'>[]>`
      SELECT s.id, e.slug, e.names, s.title, s.publisher, s."publisherGroup", s.tier, s.country, s."publishedOn",
        s.language, s.url, s."archivedUrl", s."reprintOfId" AS "reprintOf"
      FROM "Source" s JOIN "Entry" e ON e.id = s.id WHERE s.id = ANY(${wanted}::uuid[])`
    for (const source of rows) found[source.id] = { ...source, kind: 'source' }
    await addFormer(
      wanted.filter((id) => !found[id]),
      found,
    )
    wanted = rows.flatMap(({ reprintOf }) => (reprintOf && !found[reprintOf] ? reprintOf : []))
  }
  return found
}

/** Sources that left are read from their last revision: what cited them stays readable. */
async function addFormer(ids: readonly string[], found: Record<string, CitedSource>): Promise<void> {
  if (ids.length === 0) return
  const rows = await db.revision.findMany({
    where: { entryId: { in: [...ids] }, kind: 'source', state: { not: 'published' } },
    distinct: ['entryId'],
    orderBy: [{ entryId: 'asc' }, { number: 'desc' }],
    select: { entryId: true, slug: true, data: true, entry: { select: { names: true } } },
  })
  for (const { entryId: id, slug, data, entry } of rows)
    found[id] = sourceFrom({ id, slug, names: entry.names as CitedSource['names'] }, data)
}

type Row = Pick<CitedSource, 'id' | 'slug' | 'names'> & { data: unknown }

async function readThen(ids: readonly string[], { until }: AsOf): Promise<Record<string, CitedSource>> {
  const rows = await ask<Row[]>`
    SELECT f."entryId" AS id, f.slug, f.names, r.data
    FROM "Facet" f JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
    WHERE f."entryId" = ANY(${ids}::uuid[]) AND ${holdsAt(until)}`
  return Object.fromEntries(rows.map(({ data, ...named }) => [named.id, sourceFrom(named, data)]))
}

/** A source from the values of a revision. */
function sourceFrom(named: Pick<CitedSource, 'id' | 'slug' | 'names'>, data: unknown): CitedSource {
  const values = data as Partial<CitedSource>
  return {
    ...named,
    kind: 'source',
    title: values.title ?? '',
    publisher: values.publisher ?? '',
    publisherGroup: values.publisherGroup ?? null,
    tier: values.tier ?? '',
    country: values.country ?? null,
    publishedOn: values.publishedOn ?? null,
    language: values.language ?? '',
    url: values.url ?? null,
    archivedUrl: values.archivedUrl ?? null,
    reprintOf: values.reprintOf ?? null,
  }
}

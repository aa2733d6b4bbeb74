import 'server-only'
import { ask } from '@/lib/db/ask'
import { db } from '@/lib/db/client'
import type { AsOf } from './as-of'
import type { Named } from './entry'
import { holdsAt } from './facet-rows'
import { searchable } from './simplified'

/** @returns the entries with these ids, by id, as they are or were named; those that do not exist are left out */
export async function findNamed(ids: Iterable<string>, asOf?: AsOf): Promise<Record<string, Named>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return {}
  if (asOf) return findNamedThen(wanted, asOf)
  const rows = await ask<Named[]>`
    SELECT id, kind, slug, names FROM "Entry" WHERE id = ANY(${wanted}::uuid[])`
  return byId(rows)
}

const byId = (rows: readonly Named[]): Record<string, Named> =>
  Object.fromEntries(rows.map((row) => [row.id, row]))

async function findNamedThen(ids: readonly string[], { until }: AsOf): Promise<Record<string, Named>> {
  const rows = await ask<Named[]>`
    SELECT e.id, e.kind, coalesce(held.slug, e.slug) AS slug, coalesce(held.names, e.names) AS names
    FROM "Entry" e LEFT JOIN LATERAL (
      SELECT f.slug, f.names FROM "Facet" f WHERE f."entryId" = e.id AND ${holdsAt(until)}
    ) AS held ON true
    WHERE e.id = ANY(${ids}::uuid[])`
  return byId(rows)
}

/** @returns the public entry at an address */
export async function findBySlug(kind: string, slug: string): Promise<Named | null> {
  const [row] = await ask<Named[]>`
    SELECT id, kind, slug, names FROM "Entry"
    WHERE kind = ${kind} AND slug = ${slug} AND state = 'published'`
  return row ?? null
}

/** @returns the ids of the public entries at many addresses, by `kind/slug` */
export async function findIdsBySlug(
  wanted: readonly { kind: string; slug: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (wanted.length === 0) return new Map()
  const rows = await db.entry.findMany({
    where: {
      kind: { in: [...new Set(wanted.map(({ kind }) => kind))] },
      slug: { in: [...new Set(wanted.map(({ slug }) => slug))] },
      state: 'published',
    },
    select: { id: true, kind: true, slug: true },
  })
  return new Map(rows.map(({ id, kind, slug }) => [`${kind}/${slug}`, id]))
}

/** Entries whose names hold the words, names that begin with them first. @param limit at most so many */
export async function searchNames(kinds: readonly string[], text: string, limit: number): Promise<Named[]> {
  const wanted = searchable(text)
  if (wanted === '') return []
  const pattern = wanted.replace(/[\\%_]/g, '\\$&')
  const rows = await ask<Named[]>`
    SELECT id, kind, slug, names FROM "Entry"
    WHERE kind = ANY(${[...kinds]}) AND state = 'published' AND "nameText" LIKE ${`%${pattern}%`}
    ORDER BY ("nameText" LIKE ${`%\n${pattern}%`}) DESC, length("nameText"), id
    LIMIT ${limit}`
  return rows
}

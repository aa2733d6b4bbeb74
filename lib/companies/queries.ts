import 'server-only'
import { ask } from '@/lib/db/ask'
import type { AsOf } from '@/lib/entries/as-of'
import { holdsAt } from '@/lib/entries/facet-rows'

/** @returns the country of each company's head office, ISO 3166-1 alpha-2, by id, now or at the end of a day; companies without one left out */
export async function findHomes(ids: readonly string[], asOf?: AsOf): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  if (asOf) return findHomesThen(ids, asOf)
  const rows = await ask<{ id: string; home: string }[]>`
    SELECT id, headquarters AS home FROM "Company" WHERE id = ANY(${ids}::uuid[]) AND headquarters IS NOT NULL`
  return Object.fromEntries(rows.map(({ id, home }) => [id, home]))
}

async function findHomesThen(ids: readonly string[], { until }: AsOf): Promise<Record<string, string>> {
  const rows = await ask<{ id: string; home: string }[]>`
    SELECT f."entryId" AS id, r.data->>'headquarters' AS home
    FROM "Facet" f JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
    WHERE f."entryId" = ANY(${ids}::uuid[]) AND ${holdsAt(until)} AND r.data->>'headquarters' IS NOT NULL`
  return Object.fromEntries(rows.map(({ id, home }) => [id, home]))
}

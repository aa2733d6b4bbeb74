import 'server-only'
import { ask } from '@/lib/db/ask'
import type { Localised } from '@/lib/fields/field'
import { dayOf } from '@/lib/fields/partial-date'
import type { AsOf } from './as-of'
import type { Named } from './entry'
import type { Tx } from './publisher'

/** A name under which an entry was published. @property until the day in UTC on which it was so last, `YYYY-MM-DD` */
export type FormerName = { text: string; language: keyof Localised; until: string }

/** The names that an entry no longer has, the latest first; as of a day those that it no longer had then. */
export async function listFormerNames({ id, names }: Named, asOf?: AsOf): Promise<FormerName[]> {
  const before = asOf?.until ?? null
  const rows = await ask<{ language: keyof Localised; text: string; until: Date }[]>`
    SELECT named.key AS language, named.value AS text, max(f."validTo") AS until
    FROM "Facet" f CROSS JOIN LATERAL jsonb_each_text(f.names) AS named
    WHERE f."entryId" = ${id}::uuid AND f."validTo" IS NOT NULL
      AND (${before}::timestamptz IS NULL OR f."validTo" < ${before}::timestamptz)
    GROUP BY 1, 2 ORDER BY 3 DESC, 1`
  const kept = new Set(Object.values(names))
  return rows
    .filter(({ text }) => !kept.has(text))
    .map(({ until, ...name }) => ({ ...name, until: dayOf(until) }))
}

/** Every name under which entries were ever published, by their ids. */
export async function readNamesEver(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ id: string; names: string[] }[]>`
    SELECT f."entryId" AS id, array_agg(DISTINCT named.value ORDER BY named.value) AS names
    FROM "Facet" f CROSS JOIN LATERAL jsonb_each_text(f.names) AS named
    WHERE f."entryId" = ANY(${ids}::uuid[]) GROUP BY 1`
  return new Map(rows.map(({ id, names }) => [id, names]))
}

import pg from 'pg'
import { catalogue } from '@/lib/catalogue'
import type { AnyValues } from '@/lib/entries/define'
import type { EntryRow, Named } from '@/lib/entries/entry'
import { type FacetRecord, rowFrom } from '@/lib/entries/facet-rows'
import { referencesIn } from '@/lib/entries/values'
import { dayOf } from '@/lib/fields/partial-date'

export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

/** Asks with a statement that PostgreSQL has prepared before, by its name. */
export async function ask<R extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: unknown[],
): Promise<R[]> {
  return (await pool.query<R>({ name, text, values })).rows
}

export const columns = `e.id, e.kind, e.slug, e.names, f.relationship, f.revision, f."publishedAt", f."updatedAt",
  f.verification, f."lastConfirmedOn", f."lastConfirmedTo", f."ledgerState", f.ended, f."promisedOn", f."dueOn",
  f."deliveredOn", r.data AS values`
export const joins = `JOIN "Entry" e ON e.id = f."entryId"
  JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision`

export const toRow = (record: FacetRecord): EntryRow => rowFrom(record, dayOf(new Date()))

export async function readNames(ids: Iterable<string>): Promise<Record<string, Named>> {
  const rows = await ask<Named>('names', 'SELECT id, kind, slug, names FROM "Entry" WHERE id = ANY($1)', [
    [...new Set(ids)],
  ])
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}

/** Every entry that the values refer to. */
export const referred = (rows: readonly { kind: string; values: AnyValues }[]): string[] =>
  rows.flatMap(({ kind, values }) => {
    const definition = catalogue.get(kind)
    return definition ? referencesIn(definition, values) : []
  })

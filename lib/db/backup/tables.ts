import type pg from 'pg'

type Client = Pick<pg.ClientBase, 'query'>

/** A table of ours: its columns but the computed ones, and those that order its rows. */
export type Table = { name: string; columns: string[]; key: string[] }

/** What belongs to a browser or to the moment: people sign in again, and links are made anew. */
export const leftBehind: readonly string[] = [
  'Session',
  'KnownDevice',
  'OneTimeLink',
  'HalfSignIn',
  'RateLimit',
]

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Not of an extension, whose objects it makes itself. */
const ours = (catalogue: string, id: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${id} AND d.deptype = 'e')`

/** @returns the tables of the public schema by name */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name, columns.names AS columns, coalesce(key.names, columns.names) AS key
    FROM pg_class c
    CROSS JOIN LATERAL (
      SELECT array_agg(attname::text ORDER BY attnum) AS names FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    ) AS columns
    LEFT JOIN LATERAL (
      SELECT array_agg(a.attname::text ORDER BY k.place) AS names FROM pg_index i
      CROSS JOIN LATERAL unnest(i.indkey::int[]) WITH ORDINALITY AS k (column_number, place)
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.column_number
      WHERE i.indrelid = c.oid AND i.indisprimary
    ) AS key ON true
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND ${ours('pg_class', 'c.oid')}
    ORDER BY c.relname COLLATE "C"`)
  return rows
}

/** @returns the sequences of the public schema by name, each with its last value */
export async function listSequences(client: Client): Promise<Record<string, string | null>> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}

/** Leaves nothing of ours in the public schema; extensions and other schemas stay. */
export async function dropEverything(client: Client): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(`
    SELECT format('DROP %s IF EXISTS %s CASCADE', CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW'
      WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, oid::regclass) AS sql
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
      AND ${ours('pg_class', 'oid')}
    UNION ALL
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure) FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND ${ours('pg_proc', 'oid')}
    UNION ALL
    SELECT format('DROP TYPE IF EXISTS %s CASCADE', oid::regtype) FROM pg_type
    WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd') AND ${ours('pg_type', 'oid')}
    UNION ALL
    SELECT format('DROP COLLATION IF EXISTS %s CASCADE', oid::regcollation) FROM pg_collation
    WHERE collnamespace = 'public'::regnamespace AND ${ours('pg_collation', 'oid')}`)
  for (const { sql } of rows) await client.query(sql)
}

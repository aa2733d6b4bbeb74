import type pg from 'pg'

type Client = Pick<pg.ClientBase, 'query'>

/** The schema in which tables are filled unseen. Who names it first in their path reads and writes the shadows. */
export const shadow = 'shadow'

/** A session reads and writes the shadows of tables, where there are any. */
export const inShadow = `SET search_path = ${shadow}, public`

const named = (table: string) => `public."${table}"`
const shaded = (table: string) => `${shadow}."${table}"`

/** Definitions name every table with its schema. */
const qualified = 'SET LOCAL search_path = pg_catalog'

/** Nobody cleans up in a table that only grows, or counts what is in it, while it is filled. */
const untended = 'autovacuum_enabled = off, toast.autovacuum_enabled = off'

/**
 * Makes empty copies of tables in a schema of their own, without indexes, keys and triggers. What a killed process left
 * of earlier copies goes. The tables themselves stay as they are.
 */
export async function makeShadows(client: Client, tables: readonly string[]): Promise<void> {
  await dropShadows(client)
  await client.query(`CREATE SCHEMA ${shadow}`)
  for (const table of tables) {
    const like = 'INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE INCLUDING COMPRESSION'
    await client.query(`CREATE TABLE ${shaded(table)} (LIKE ${named(table)} ${like}) WITH (${untended})`)
  }
}

/**
 * Begins a transaction in which the shadow of a table gets the rows that are there. Nobody has seen the shadow before,
 * so what COPY adds in it can be frozen: no vacuum has to pass through it again.
 */
export async function beginShadow(client: Client, table: string): Promise<void> {
  await client.query('BEGIN')
  await client.query(`TRUNCATE ${shaded(table)}`)
  await client.query(`INSERT INTO ${shaded(table)} SELECT * FROM ${named(table)}`)
}

/** Leaves everything as it was before there were shadows. */
export const dropShadows = (client: Client) => client.query(`DROP SCHEMA IF EXISTS ${shadow} CASCADE`)

/** What a table needs to be like the one that it is the shadow of, as statements that belong together in this order. */
export type Build = {
  table: string
  /** One statement each; they may run side by side. */
  indexes: string[]
  /** Makes keys of finished indexes. */
  keys: string[]
  /** Foreign keys of which nothing is checked yet. */
  references: string[]
  /** Checks them; tables may do so side by side. */
  checks: string[]
  triggers: string[]
}

/** How each shadow becomes whole, from what hangs on the tables themselves; in the caller's transaction. */
export async function readBuilds(client: Client, tables: readonly string[]): Promise<Build[]> {
  await client.query(qualified)
  const builds: Build[] = []
  for (const table of tables) {
    const ask = async (sql: string) =>
      (await client.query<{ name: string; on: string }>(sql, [named(table)])).rows
    const [indexes, keys, references, triggers] = [
      await ask(`SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS on
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indrelid = $1::regclass ORDER BY i.indexrelid`),
      await ask(`SELECT conname AS name, CASE contype WHEN 'p' THEN 'PRIMARY KEY' ELSE 'UNIQUE' END AS on
        FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('p', 'u') ORDER BY oid`),
      await ask(`SELECT conname AS name, pg_get_constraintdef(oid) AS on
        FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'f' ORDER BY oid`),
      await ask(`SELECT tgname AS name, pg_get_triggerdef(oid) AS on
        FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal ORDER BY oid`),
    ]
    const alter = `ALTER TABLE ${shaded(table)}`
    builds.push({
      table,
      indexes: indexes.map(({ on }) => onShadow(on)),
      keys: keys.map(({ name, on }) => `${alter} ADD CONSTRAINT "${name}" ${on} USING INDEX "${name}"`),
      references: references.map(
        ({ name, on }) => `${alter} ADD CONSTRAINT "${name}" ${toShadow(on, tables)} NOT VALID`,
      ),
      checks: references.map(({ name }) => `${alter} VALIDATE CONSTRAINT "${name}"`),
      triggers: triggers.map(({ on }) => onShadow(on)),
    })
  }
  return builds
}

const onShadow = (definition: string) => definition.replace(' ON public.', ` ON ${shadow}.`)

const toShadow = (definition: string, tables: readonly string[]) =>
  tables.reduce(
    (found, table) => found.replace(`REFERENCES ${named(table)}`, `REFERENCES ${shaded(table)}`),
    definition,
  )

/**
 * Puts finished shadows in the place of the tables; those that refer to the tables refer to the shadows then. The
 * caller's transaction holds the tables.
 */
export async function takeShadows(client: Client, tables: readonly string[]): Promise<void> {
  await client.query(qualified)
  const { rows } = await client.query<{ off: string; on: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS off,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS on
    FROM pg_constraint WHERE contype = 'f' AND confrelid = ANY($1::regclass[]) AND NOT conrelid = ANY($1::regclass[])
      AND connamespace = 'public'::regnamespace`,
    [tables.map(named)],
  )
  for (const { off } of rows) await client.query(off)
  await client.query(`DROP TABLE ${tables.map(named).join(', ')}`)
  for (const table of tables) {
    await client.query(`ALTER TABLE ${shaded(table)} RESET (autovacuum_enabled, toast.autovacuum_enabled)`)
    await client.query(`ALTER TABLE ${shaded(table)} SET SCHEMA public`)
  }
  for (const { on } of rows) await client.query(on)
  await client.query(`DROP SCHEMA ${shadow}`)
}

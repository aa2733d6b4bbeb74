import type pg from 'pg'

type Client = Pick<pg.ClientBase, 'query'>

const foreignKeys = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS off,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS on
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conrelid, conname`

const indexes = `
  SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS off, pg_get_indexdef(i.indexrelid) AS on
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique ORDER BY i.indexrelid`

const triggers = `
  SELECT DISTINCT format('ALTER TABLE %s DISABLE TRIGGER USER', tgrelid::regclass) AS off,
    format('ALTER TABLE %s ENABLE TRIGGER USER', tgrelid::regclass) AS on
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal`

/**
 * Takes off what slows many rows down or asks for an order among them: foreign keys, indexes that are not unique, and
 * triggers, whose work was done when the rows were first written. The owner of the tables may do this without being a
 * superuser, and in a transaction nobody ever sees the tables bare.
 * @returns puts everything back; foreign keys are checked then
 */
export async function bareTables(client: Client): Promise<() => Promise<void>> {
  const taken: { off: string; on: string }[] = []
  for (const question of [triggers, foreignKeys, indexes]) {
    const { rows } = await client.query<{ off: string; on: string }>(question)
    taken.push(...rows)
  }
  for (const { off } of taken) await client.query(off)
  await client.query(`SET LOCAL maintenance_work_mem = '256MB'`)
  return async () => {
    for (const { on } of taken.reverse()) await client.query(on)
  }
}

import type pg from 'pg'
import { CannotStart } from './cannot-start'
import { isForbidden } from './errors'
import { asking, readMigrationState } from './migrations'

type Client = Pick<pg.ClientBase, 'query'>

/**
 * Looks whether this database can be ours, and changes nothing.
 * @throws CannotStart with what is wrong and what would be right
 */
export async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<Facts>(facts)
  const [found] = rows
  if (!found) throw new CannotStart('The PostgreSQL server told nothing about itself.')
  const database = `The database "${found.database}"`
  if (found.version < 150000)
    throw new CannotStart(
      `The server is PostgreSQL ${Math.floor(found.version / 10000)}: 15 or later is needed.`,
    )
  if (found.readOnly)
    throw new CannotStart(`${database} is read-only: give the address of the server that is written to.`)
  if (found.encoding !== 'UTF8')
    throw new CannotStart(`${database} has the encoding ${found.encoding}: make one with ${right}.`)
  if (/^(C|POSIX)$/i.test(found.ctype)) throw new CannotStart(blind(found))
  await checkOwner(client, found)
  await checkTrigrams(client, found)
}

interface Facts {
  database: string
  account: string
  version: number
  readOnly: boolean
  encoding: string
  ctype: string
  tables: number
  mayCreate: boolean
  mayWrite: boolean
}

const facts = `SELECT datname AS database, current_user AS account,
    current_setting('server_version_num')::int AS version,
    current_setting('transaction_read_only')::bool AS "readOnly",
    pg_encoding_to_char(encoding) AS encoding, datctype AS ctype,
    (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public') AS tables,
    has_database_privilege(current_database(), 'CREATE')
      AND coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), true) AS "mayCreate",
    coalesce((SELECT bool_and(has_table_privilege(format('public.%I', tablename), 'SELECT')
      AND has_table_privilege(format('public.%I', tablename), 'INSERT')) FROM pg_tables WHERE schemaname = 'public'), true) AS "mayWrite"
  FROM pg_database WHERE datname = current_database()`

const right = `ENCODING 'UTF8' LC_CTYPE 'C.UTF-8' TEMPLATE template0`
const blind = ({ database, ctype }: Facts) =>
  `The database "${database}" has LC_CTYPE ${ctype}, with which search sees no Chinese: make one with ${right}.`

async function checkOwner(
  client: Client,
  { database, account, tables, mayCreate, mayWrite }: Facts,
): Promise<void> {
  if (!mayWrite)
    throw new CannotStart(
      `The user "${account}" may not read and write the tables of the database "${database}".`,
    )
  const { pending, applied, unknown } = await readMigrationState(asking(client))
  const foreign = applied.length === 0 && tables > 0
  if (foreign || (unknown.length > 0 && pending.length > 0))
    throw new CannotStart(`The database "${database}" holds tables of something else: give an empty one.`)
  if (unknown.length > 0)
    throw new CannotStart(
      `The database "${database}" was written by a later version of Entente (${unknown.at(-1)}).`,
    )
  if (pending.length > 0 && !mayCreate)
    throw new CannotStart(`The user "${account}" may not create tables in the database "${database}".`)
}

/** Tries the extension in a transaction that is undone: the catalogue would not show whether it works. */
async function checkTrigrams(client: Client, found: Facts): Promise<void> {
  await client.query('BEGIN')
  try {
    await tryExtension(client, 'pg_trgm', found)
    const { rows } = await client.query<{ seen: boolean }>(
      `SELECT cardinality(show_trgm('中文')) > 0 AS seen`,
    )
    if (!rows[0]?.seen) throw new CannotStart(blind(found))
  } finally {
    await client.query('ROLLBACK')
  }
}

async function tryExtension(client: Client, name: string, { account, database }: Facts): Promise<void> {
  try {
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${name}`)
  } catch (error) {
    if (isForbidden(error))
      throw new CannotStart(`The user "${account}" may not install the extension ${name} in "${database}".`)
    throw new CannotStart(
      `The server lacks the extension ${name}, which PostgreSQL's contrib package brings.`,
    )
  }
}

import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { connect } from '../connect'
import { asking, readMigrationState } from '../migrations'
import { type AddPart, partBytes, writeArchive } from './archive-file'
import {
  format,
  type Head,
  headName,
  type Manifest,
  manifestName,
  partName,
  type TableSummary,
} from './manifest'
import { Refused } from './refused'
import { leftBehind, listSequences, listTables, quoted, type Table } from './tables'
import { Tally } from './tally'

/** How values are written, whatever the server and its user prefer; nothing ends a long copy. */
export const copySettings = `
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD';
  SET LOCAL intervalstyle = 'postgres'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex';
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`

/**
 * Writes the whole database, as it is at one moment, into one compressed archive; people may go on writing.
 * Tables go through memory in small parts, in the order of their keys.
 * @param program version of the program
 * @throws Refused, CannotStart with one plain sentence; there is no file of that name then, or the one before
 */
export async function takeBackup(url: string, file: string, program: string): Promise<Manifest> {
  const client = await connect(url)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(copySettings)
    const { applied } = await readMigrationState(asking(client))
    if (applied.length === 0)
      throw new Refused('There is nothing to back up: this database has no tables of Entente.')
    const { rows } = await client.query<{ at: Date }>('SELECT now() AS at')
    const at = rows[0]?.at ?? new Date()
    const head: Head = { format, program, migrations: applied, takenAt: at.toISOString() }
    let manifest: Manifest | undefined
    await writeArchive(file, at, async (add) => {
      await add(headName, json(head))
      manifest = await writeTables(client, add)
      await add(manifestName, json(manifest))
    })
    if (!manifest) throw new Error('no manifest')
    return manifest
  } finally {
    await client.end().catch(() => {})
  }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

async function writeTables(client: pg.Client, add: AddPart): Promise<Manifest> {
  const tables: Record<string, TableSummary> = {}
  for (const table of await listTables(client)) {
    if (leftBehind.includes(table.name)) continue
    tables[table.name] = { columns: table.columns, ...(await writeTable(client, table, add)) }
  }
  const { rows } = await client.query<Manifest['chain']>(
    'SELECT "chainLength" AS length, "chainHead" AS head FROM "Site"',
  )
  return { tables, sequences: await listSequences(client), chain: rows[0] ?? { length: 0, head: '' } }
}

async function writeTable(client: pg.Client, { name, columns, key }: Table, add: AddPart) {
  const list = (names: string[]) => names.map(quoted).join(', ')
  const rows = `SELECT ${list(columns)} FROM public.${quoted(name)} ORDER BY ${list(key)}`
  const tally = new Tally()
  let [part, held, size]: [number, Buffer[], number] = [0, [], 0]
  const flush = async () => {
    const data = Buffer.concat(held)
    ;[held, size] = [[], 0]
    tally.add(data)
    part += 1
    await add(partName(name, part), data)
  }
  for await (const chunk of client.query(copyTo(`COPY (${rows}) TO STDOUT`))) {
    held.push(chunk)
    size += chunk.length
    if (size >= partBytes) await flush()
  }
  if (size > 0) await flush()
  return tally.sum()
}

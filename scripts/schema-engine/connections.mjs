import pg from 'pg'

/** Prisma's own parameters of an address, which PostgreSQL does not know. */
const prismaOnly = [
  'schema',
  'connection_limit',
  'pool_timeout',
  'pgbouncer',
  'connect_timeout',
  'socket_timeout',
]

/** @returns the address as PostgreSQL takes it, the schema and the database that it names */
export function readAddress(url) {
  const address = new URL(url)
  const schema = address.searchParams.get('schema') ?? undefined
  for (const name of prismaOnly) address.searchParams.delete(name)
  const database = decodeURIComponent(address.pathname.slice(1)) || 'postgres'
  return { connectionString: address.toString(), schema, database }
}

/** The same server and account, another database. */
export function otherDatabase(url, database) {
  const address = new URL(readAddress(url).connectionString)
  address.pathname = `/${encodeURIComponent(database)}`
  return address.toString()
}

export async function withClient(url, use) {
  const { connectionString } = readAddress(url)
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

const quoted = (name) => `"${name.replaceAll('"', '""')}"`

/** Creates the database and schema of the address where they are missing; @returns the database's name */
export async function createDatabase(url) {
  const { database, schema } = readAddress(url)
  try {
    await runScript(otherDatabase(url, 'postgres'), `CREATE DATABASE ${quoted(database)}`)
  } catch (error) {
    if (error.code !== '42P04') throw error
  }
  if (schema && schema !== 'public') await runScript(url, `CREATE SCHEMA IF NOT EXISTS ${quoted(schema)}`)
  return database
}

export async function dropDatabase(url) {
  const { database } = readAddress(url)
  await runScript(otherDatabase(url, 'postgres'), `DROP DATABASE IF EXISTS ${quoted(database)} WITH (FORCE)`)
}

/** Sends the whole script as one query, which PostgreSQL runs in one transaction. */
export const runScript = (url, script) => withClient(url, (client) => client.query(script))

/** @returns Prisma's number for an error of PostgreSQL (null: none) and its sentence */
export function userError(error, url) {
  const { hostname, port, username } = new URL(url)
  if (error.code === '3D000') return ['P1003', `Database \`${readAddress(url).database}\` does not exist`]
  if (error.code === '28P01' || error.code === '28000')
    return ['P1000', `Authentication failed: the credentials of \`${username}\` are not valid`]
  if (
    /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ENOENT|EHOSTUNREACH/.test(error.code) ||
    /timeout/i.test(error.message)
  )
    return ['P1001', `Can't reach database server at \`${hostname}:${port || 5432}\``]
  return [null, error.message]
}

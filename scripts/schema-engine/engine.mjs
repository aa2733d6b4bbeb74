import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { createDatabase, dropDatabase, otherDatabase, readAddress, runScript } from './connections.mjs'

const charType = 18
const charListType = 1002
const textListType = 1009
/** Stands for "char" on the way through the adapter, which refuses that type; the catalogue has no such column. */
const uuidType = 2950

function markChars(result) {
  for (const one of [result].flat())
    for (const field of one?.fields ?? []) {
      if (field.dataTypeID === charType) field.dataTypeID = uuidType
      if (field.dataTypeID === charListType) field.dataTypeID = textListType
    }
  return result
}

class CatalogueClient extends pg.Client {
  query(...args) {
    const callback = args.at(-1)
    if (typeof callback === 'function') {
      const marked = (error, result) => callback(error, markChars(result))
      return super.query(...args.slice(0, -1), marked)
    }
    const answer = super.query(...args)
    return typeof answer?.then === 'function' ? answer.then(markChars) : answer
  }
}

function mend(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    const unmark = (type) => (type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type)
    return { ...result, columnTypes: result.columnTypes.map(unmark) }
  }
  // The adapter splits a script at every semicolon, which breaks function bodies: send it whole.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  return adapter
}

/** Stands in where no database is needed: the engine asks for the server's version even to compare files. */
const noDatabase = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 17', 170000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  dispose: async () => {},
}

const connect = async (url) => {
  const { connectionString, schema } = readAddress(url)
  const factory = new PrismaPg({ connectionString, max: 2, Client: CatalogueClient }, { schema })
  return mend(await factory.connect())
}

/** An empty database of its own, dropped after use, or the one that the settings name, emptied. */
async function connectToShadow(url, shadowUrl) {
  if (shadowUrl) {
    await runScript(shadowUrl, 'DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public')
    return connect(shadowUrl)
  }
  const shadow = otherDatabase(url, `prisma_migrate_shadow_db_${randomUUID()}`)
  await createDatabase(shadow)
  const adapter = await connect(shadow)
  const dispose = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await dispose()
    await dropDatabase(shadow)
  }
  return adapter
}

// Called by the WebAssembly when it panics; Prisma's CLI shows what its engine wrote to standard error.
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => process.stderr.write(`The schema engine panicked: ${message}\n`),
}

async function loadEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
}

/** Opens Prisma's schema engine on the database of `url`, or on none. */
export async function openEngine({ datamodels, url, shadowUrl }) {
  const SchemaEngine = await loadEngine()
  const factory = new PrismaPg({ connectionString: url })
  factory.connect = async () => (url ? connect(url) : noDatabase)
  // The adapter's own would connect to the main database: its address wins over the shadow's name.
  factory.connectToShadowDb = () => connectToShadow(url, shadowUrl)
  const files = datamodels.map((file) => [file, readFileSync(path.resolve(file), 'utf8')])
  const log = (line) => process.stderr.write(`${String(line).replace(/\n/g, ' ')}\n`)
  return SchemaEngine.new(
    { datamodels: files.length ? files : undefined },
    log,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

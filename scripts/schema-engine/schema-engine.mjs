#!/usr/bin/env node
// The schema engine that Prisma's CLI calls: JSON-RPC over stdin and stdout, plus three `cli` commands.
// Natively it is a binary to download; here it is the same engine as WebAssembly from npm.
import { createInterface } from 'node:readline'
import { createDatabase, dropDatabase, runScript, userError, withClient } from './connections.mjs'
import { openEngine } from './engine.mjs'
import { readArguments } from './read-arguments.mjs'

const { datamodels, datasource, command } = readArguments(process.argv.slice(2))
const url = datasource.url

const commands = {
  'can-connect-to-database': () => withClient(url, (client) => client.query('SELECT 1')),
  'create-database': () => createDatabase(url),
  'drop-database': () => dropDatabase(url),
}

/** A reused engine forgets how to make its shadow database, so every call gets a new one. */
const engine = () => openEngine({ datamodels, url, shadowUrl: datasource.shadowDatabaseUrl })

/** SQL that leads from the migrations to the schema; empty when they agree. */
async function missingSql({ migrationsList, schema, filters }) {
  const answer = await (await engine()).diff({
    from: { tag: 'migrations', ...migrationsList },
    to: { tag: 'schemaDatamodel', ...schema },
    script: true,
    exitCode: null,
    filters,
  })
  return answer.stdout ?? ''
}

const statements = (sql) => sql.split(';\n').filter((part) => part.replace(/--.*$/gm, '').trim())
const losesData = /^\s*(DROP TABLE|DROP TYPE)|\bDROP COLUMN\b|SET DATA TYPE/i

const methods = {
  createDatabase: async (params) => ({ databaseName: await createDatabase(params.datasource.url ?? url) }),
  ensureConnectionValidity: async () => {
    await withClient(url, (client) => client.query('SELECT 1'))
    return {}
  },
  getDatabaseVersion: async (params) => (await engine()).version(params),
  dbExecute: async (params) => {
    await runScript(params.datasourceType?.url ?? url, params.script)
    return null
  },
  // The engine's own evaluateDataLoss and createMigration lose the shadow database on PostgreSQL
  // (7.10.0-4); its diff keeps it and answers the same question.
  evaluateDataLoss: async (params) => {
    const sql = await missingSql(params)
    const warnings = sql.split('\n').filter((line) => losesData.test(line))
    return {
      migrationSteps: statements(sql).length,
      unexecutableSteps: [],
      warnings: warnings.map((line, stepIndex) => ({
        stepIndex,
        message: `Possible data loss: ${line.trim()}`,
      })),
    }
  },
  createMigration: async ({ migrationName, draft, ...params }) => {
    const sql = await missingSql(params)
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    return {
      connectorType: 'postgresql',
      extension: 'sql',
      generatedMigrationName: migrationName ? `${stamp}_${migrationName}` : stamp,
      migrationScript: statements(sql).length ? sql : draft ? '-- This is an empty migration.' : null,
    }
  },
}

async function call(method, params) {
  if (methods[method]) return methods[method](params)
  const instance = await engine()
  if (typeof instance[method] !== 'function') throw new Error(`the schema engine has no method ${method}`)
  return (await instance[method](params)) ?? null
}

/** The engine throws its own errors as JSON text; PostgreSQL's are put into Prisma's numbers. */
function tell(error) {
  try {
    const { is_panic = false, message, error_code, meta } = JSON.parse(error.message)
    return { is_panic, message, error_code, meta }
  } catch {
    const [code, message] = url ? userError(error, url) : [null, error.message]
    return { is_panic: false, message, error_code: code }
  }
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

async function answer({ id, method, params }) {
  try {
    const result = await call(method, params)
    // The binary prints the difference by a notification, the WebAssembly hands it back.
    if (method === 'diff' && result?.stdout != null)
      send({ id: -1, method: 'print', params: { content: result.stdout } })
    send({ id, result })
  } catch (error) {
    const data = tell(error)
    send({ id, error: { code: 4466, message: data.message, data } })
  }
}

function serve() {
  const lines = createInterface({ input: process.stdin })
  let queue = Promise.resolve()
  lines.on('line', (line) => {
    const request = line.trim() && JSON.parse(line)
    if (request.method) queue = queue.then(() => answer(request))
  })
  lines.on('close', () => queue.finally(() => process.exit(0)))
}

async function runCommand(name) {
  if (!commands[name]) throw new Error(`the schema engine has no command ${name}`)
  try {
    await commands[name]()
  } catch (error) {
    const [error_code, message] = userError(error, url)
    const fields = { message, error_code: error_code ?? undefined, is_panic: false }
    // The CLI drops the first line and reads JSON after it.
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}`)
    process.exitCode = 1
  }
}

if (command) await runCommand(command)
else serve()

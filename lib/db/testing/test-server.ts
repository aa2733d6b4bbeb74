import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureCluster } from '../embedded/cluster'
import { addressOf, ensureRunning, stop } from '../embedded/postmaster'
import { applyMigrations } from '../migrations'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the test server's database `postgres`. */
    testServer: string
  }
}

/** Nothing of a test has to survive a power cut. */
const hasty = ['fsync', 'synchronous_commit', 'full_page_writes'].map((name) => `-c ${name}=off`)

/** One PostgreSQL a run, with a migrated template that every test file's database is copied from. */
export default async function startTestServer(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-test-'))
  const cluster = await ensureCluster(folder, ['--no-sync'])
  const { port } = await ensureRunning(cluster, hasty)
  const server = addressOf(cluster, port, 'postgres')
  await inDatabase(server, (client) => client.query('CREATE DATABASE template_entente'))
  await inDatabase(addressOf(cluster, port, 'template_entente'), (client) => applyMigrations(client))
  project.provide('testServer', server)

  return async () => {
    await stop(cluster)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inDatabase(url: string, use: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await use(client).finally(() => client.end())
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished } from 'vitest'

/** A directory of its own for a test. */
export function dataDirectory() {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-launch-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Started {
  process: Pick<ChildProcess, 'kill'>
  said: () => string
  exited: Promise<number | null>
}

/** Starts the real server, which is stopped when the test is over. */
export function launch(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      npm_lifecycle_event: '',
      PORT: '0',
      ENTENTE_SEED: 'none',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await exited
  })
  return { process: child, said: () => said, exited }
}

/** Tries again until it succeeds, or throws what it threw last. */
export async function until<T>(attempt: () => T | Promise<T>, seconds = 20): Promise<T> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(50)
    }
  }
}

/** Waits for the address and checks that its pages can be served. */
export async function ready(started: Started): Promise<string> {
  const url = await until(() => {
    const [, found] = /^ready on (\S+)$/m.exec(started.said()) ?? []
    if (!found) throw new Error(`not ready: ${started.said()}`)
    return found
  }, 120)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  return url
}

export const clusterFile = (data: string, name: string) => path.join(data, 'postgres', name)
export const postmaster = (data: string) =>
  readFileSync(clusterFile(data, 'postmaster.pid'), 'utf8').split('\n')

/** Asks the database of a data directory. */
export async function ask(data: string, sql: string, values: unknown[] = []) {
  const password = readFileSync(clusterFile(data, 'password'), 'utf8')
  const client = new pg.Client(`postgresql://entente:${password}@127.0.0.1:${postmaster(data)[3]}/entente`)
  client.on('error', () => {})
  await client.connect()
  return client.query(sql, values).finally(() => client.end())
}

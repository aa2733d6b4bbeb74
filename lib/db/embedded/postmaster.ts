import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from '../cannot-start'
import { type Cluster, owner } from './cluster'
import { run } from './programs'

const patienceMs = 60_000

export const addressOf = (cluster: Cluster, port: number, database: string) =>
  `postgresql://${owner}:${cluster.password}@127.0.0.1:${port}/${database}`

/** Starts PostgreSQL on the cluster, or finds the one that runs on it already. */
export async function ensureRunning(cluster: Cluster, flags: string[] = [], wantedPort?: number) {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const found = await findRunning(cluster, deadline)
    if (found) return { port: found, reused: true }
    const port = wantedPort ?? (await freePort())
    const options = [`-p ${port}`, ...flags].join(' ')
    const log = path.join(cluster.folder, 'server.log')
    const args = ['start', '-w', '-s', '-D', cluster.folder, '-l', log, '-o', options]
    try {
      await run(cluster.programs, 'pg_ctl', args, cluster.account)
      return { port, reused: false }
    } catch (error) {
      // Another start may be first, the port taken meanwhile, or processes of a killed server still ending.
      if (Date.now() > deadline) throw error
      await sleep(200)
    }
  }
}

/** Ends running queries, writes everything and stops. */
export async function stop(cluster: Cluster): Promise<void> {
  if (!readPidFile(cluster)) return
  await run(
    cluster.programs,
    'pg_ctl',
    ['stop', '-w', '-s', '-m', 'fast', '-D', cluster.folder],
    cluster.account,
  )
}

/** Waits while a server is starting or stopping. @returns its port, or null when none runs */
async function findRunning(cluster: Cluster, deadline: number): Promise<number | null> {
  for (;;) {
    const file = readPidFile(cluster)
    if (!file || !exists(file.pid)) return null
    if (!isPostgres(file.pid)) {
      // The number of a dead server went to another process, or its parent never buried it.
      rmSync(path.join(cluster.folder, 'postmaster.pid'), { force: true })
      return null
    }
    if (file.port && (await answers(cluster, file.port))) return file.port
    if (Date.now() > deadline)
      throw new CannotStart(`PostgreSQL (process ${file.pid}) holds ${cluster.folder} but does not answer.`)
    await sleep(50)
  }
}

function readPidFile(cluster: Cluster): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(path.join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return null
  }
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isPostgres(pid: number): boolean {
  if (process.platform === 'win32') return true
  try {
    // "12 (postgres) S …": number, name, state; Z is a dead process that its parent has not asked about.
    if (process.platform === 'linux')
      return /\(postgres\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return /^[^Z]*postgres/.test(
      execFileSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' }),
    )
  } catch {
    return false
  }
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressOf(cluster, port, 'postgres') })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query("SELECT current_setting('data_directory') AS folder")
    return path.resolve(rows[0].folder) === cluster.folder
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

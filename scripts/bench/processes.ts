import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'

/** Of a process, in milliseconds of CPU: its own, and of its children that ended. */
type Times = { name: string; parent: number; own: number; endedChildren: number }

/** Linux counts for programs in hundredths of a second, whatever the machine. */
const tick = 10

/** @returns null where there is no such process, or no /proc */
function readTimes(pid: number | string): Times | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = text.lastIndexOf(')')
    const parts = text.slice(end + 2).split(' ')
    const at = (field: number) => Number(parts[field - 3])
    return {
      name: text.slice(text.indexOf('(') + 1, end),
      parent: at(4),
      own: (at(14) + at(15)) * tick,
      endedChildren: (at(16) + at(17)) * tick,
    }
  } catch {
    return null
  }
}

const childrenOf = (parent: number): [string, Times][] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid): [string, Times][] => {
      const times = readTimes(pid)
      return times?.parent === parent ? [[pid, times]] : []
    })

/** Milliseconds of CPU that a process has used; null where the system does not tell. */
export const cpuOf = (pid: number): number | null => readTimes(pid)?.own ?? null

/** The same for PostgreSQL: the postmaster, its processes, and those that ended. */
export function databaseCpu(postmaster: number | null): number | null {
  const main = postmaster === null ? null : readTimes(postmaster)
  if (postmaster === null || !main) return null
  return childrenOf(postmaster).reduce((sum, [, { own }]) => sum + own, main.own + main.endedChildren)
}

/** Milliseconds of CPU that the processes of PostgreSQL which run now have used, to a fraction of one; 0 where the system does not tell. */
export function fineDatabaseCpu(postmaster: number): number {
  const nanoseconds = childrenOf(postmaster).map(([pid]) => {
    try {
      return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      return 0
    }
  })
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6
}

/** @returns the process that all others of this PostgreSQL are children of; null when it runs on another machine */
export async function findPostmaster(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const backend = readTimes(rows[0]?.pid ?? 0)
  return backend?.name.startsWith('postgres') ? backend.parent : null
}

/** Megabytes of memory that a process holds; what it shares with others is divided among them. */
function memoryOf(pid: number | string): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** @returns megabytes; null where the system does not tell */
export const memory = (app: number, postmaster: number | null) => ({
  app: Math.round(memoryOf(app)) || null,
  database:
    postmaster === null
      ? null
      : Math.round(childrenOf(postmaster).reduce((sum, [pid]) => sum + memoryOf(pid), memoryOf(postmaster))),
})

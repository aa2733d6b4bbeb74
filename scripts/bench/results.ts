import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { ReadOperation } from './requests'

export type Result = {
  operation: ReadOperation | 'publish'
  rps: number
  p50Ms: number
  p95Ms: number
  /** CPU of a request in milliseconds; null where the system does not tell. */
  serverCpuMs: number | null
  databaseCpuMs: number | null
  bareCpuMs: number | null
}

/** The content of `bench/latest.json`. */
export type Results = {
  projects: number
  at: string
  commit: string
  results: Result[]
  memoryMb: { app: number | null; database: number | null }
}

/** @returns the commit that is measured; `+` behind it when files differ from it */
export function currentCommit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!bench')
    return git('rev-parse', '--short', 'HEAD') + (changed ? '+' : '')
  } catch {
    return 'unknown'
  }
}

const headings = ['operation', 'req/s', 'p50 ms', 'p95 ms', 'server CPU', 'database CPU', 'bare CPU', 'ratio']
const shown = (value: number | null) => (value === null ? '–' : String(value))
const ratio = ({ serverCpuMs, bareCpuMs }: Result) =>
  serverCpuMs && bareCpuMs ? (serverCpuMs / bareCpuMs).toFixed(1) : ''

/** The results as a table of text, CPU in milliseconds a request. */
export function printTable(results: readonly Result[]): string {
  const rows = results.map((one) => [
    one.operation,
    ...[one.rps, one.p50Ms, one.p95Ms, one.serverCpuMs, one.databaseCpuMs, one.bareCpuMs].map(shown),
    ratio(one),
  ])
  const widths = headings.map((heading, n) =>
    Math.max(heading.length, ...rows.map((row) => row[n]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  ')
  return [headings, ...rows].map(line).join('\n')
}

const file = 'bench/latest.json'

export function writeResults(results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
}

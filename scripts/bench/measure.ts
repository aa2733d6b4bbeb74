import { type Ask, type Load, load } from './load'
import { cpuOf, databaseCpu } from './processes'
import type { Result } from './results'

export type Measured = Pick<Result, 'rps' | 'p50Ms' | 'p95Ms' | 'serverCpuMs' | 'databaseCpuMs'>

type Measuring = {
  server: { url: string; pid: number }
  postmaster: number | null
  /** How long the measurement should take, at the speed of the warm-up. */
  seconds: number
  /** The answer that is right. */
  status: number
}

/** So many answers make a server warm, and say how fast it is. */
const warm = 100

const each = (before: number | null, after: number | null, { requests }: Load): number | null =>
  before === null || after === null ? null : Math.round(((after - before) / requests) * 100) / 100

/**
 * Warms up, then measures the same kind of requests: what they take, and the CPU of server and database.
 * @throws when one was not answered as it should be
 */
export async function measure(
  next: () => Ask,
  { server, postmaster, seconds, status }: Measuring,
): Promise<Measured> {
  const headers = { 'accept-encoding': 'gzip' }
  const { rps: expected } = await load(server.url, next, warm, headers)
  const amount = Math.max(warm, Math.round(expected * seconds))
  const before = [cpuOf(server.pid), databaseCpu(postmaster)] as const
  const done = await load(server.url, next, amount, headers)
  const after = [cpuOf(server.pid), databaseCpu(postmaster)] as const
  const { [status]: right = 0, ...wrong } = done.statuses
  if (right === 0 || Object.keys(wrong).length > 0)
    throw new Error(`Answers were ${JSON.stringify(done.statuses)}, ${status} was expected.`)
  const { rps, p50Ms, p95Ms } = done
  const [serverCpuMs, databaseCpuMs] = [each(before[0], after[0], done), each(before[1], after[1], done)]
  return { rps, p50Ms, p95Ms, serverCpuMs, databaseCpuMs }
}

import autocannon from 'autocannon'

/** A request to come; a path alone is asked with GET. */
export type Ask = string | { path: string; method: 'POST'; headers: Record<string, string>; body: string }

export type Load = {
  requests: number
  rps: number
  p50Ms: number
  p95Ms: number
  /** Answers by status, and what was not answered as `error`. */
  statuses: Record<string, number>
}

export const connections = 10

const quantile = (sorted: readonly number[], q: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0) * 100) / 100

/**
 * Asks a server over ten connections, each as soon as it has its answer, and waits for every answer.
 * @param next gives every request its turn; @param amount how many, at least ten
 */
export async function load(
  url: string,
  next: () => Ask,
  amount: number,
  headers: Record<string, string> = {},
): Promise<Load> {
  const times: number[] = []
  const statuses: Record<string, number> = {}
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const ask = next()
    if (typeof ask === 'string') return { ...request, method: 'GET', path: ask, headers }
    return { ...request, ...ask, headers: { ...headers, ...ask.headers } }
  }
  const began = performance.now()
  const options = { url, connections, amount, timeout: 60, requests: [{ setupRequest }] }
  const { errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)))
    running.on('response', (_client, status, _bytes, time) => {
      times.push(time)
      statuses[status] = (statuses[status] ?? 0) + 1
    })
  })
  const passed = (performance.now() - began) / 1000
  if (errors > 0) statuses.error = errors
  times.sort((a, b) => a - b)
  return {
    requests: times.length,
    rps: Math.round((times.length / passed) * 10) / 10,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    statuses,
  }
}

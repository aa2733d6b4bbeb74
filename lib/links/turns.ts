import { setTimeout as sleep } from 'node:timers/promises'

/** @returns a function that waits until so many milliseconds are over since the same host was asked last */
export function turnsOf(gapMs: number, signal?: AbortSignal): (host: string) => Promise<void> {
  const free = new Map<string, number>()
  return async (host) => {
    const at = Math.max(Date.now(), free.get(host) ?? 0)
    free.set(host, at + gapMs)
    await sleep(at - Date.now(), undefined, signal ? { signal } : {})
  }
}

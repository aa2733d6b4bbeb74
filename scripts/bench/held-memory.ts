import { type Ask, load } from './load'
import { memory } from './processes'
import type { Running } from './server'

const everyMs = 30_000
/** So many requests are asked at a time, between looks at the clock. */
const portion = 50

/**
 * Asks for so long, and looks every half minute how much memory the application holds.
 * @param say gets megabytes; null where the system does not tell
 * @throws when one was not answered
 */
export async function watchMemory(
  { url, pid }: Running,
  next: () => Ask,
  minutes: number,
  say: (held: number | null) => void,
): Promise<void> {
  const look = () => say(memory(pid, null).app)
  const until = Date.now() + minutes * 60_000
  const looking = setInterval(look, everyMs)
  try {
    while (Date.now() < until) {
      const { statuses } = await load(url, next, portion, { 'accept-encoding': 'gzip' })
      const { 200: right = 0, ...wrong } = statuses
      if (right === 0 || Object.keys(wrong).length > 0)
        throw new Error(`Answers were ${JSON.stringify(statuses)}, 200 was expected.`)
    }
  } finally {
    clearInterval(looking)
  }
  look()
}

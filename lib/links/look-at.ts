import { type Answer, type Asking, askOnce } from './ask-once'
import { NoAnswer, type NoAnswerReason, whyNoAnswer } from './no-answer'

/** What a look at an address saw: the status of an answer, or why there was none. */
export type Sighting =
  | { status: number; error: null; finalUrl: string | null }
  | { status: null; error: NoAnswerReason; finalUrl: null }

export type Looking = Asking & {
  /** Waits until a site may be asked again. */
  turn: (host: string) => Promise<void>
}

const redirects = new Set([301, 302, 303, 307, 308])
const most = 5

/**
 * Looks whether an address still answers: HEAD, and where that is refused the first bytes by GET; at most five
 * redirects, each judged like the first address. Never throws but when `signal` ends it.
 */
export async function lookAt(address: string, looking: Looking): Promise<Sighting> {
  try {
    let url = new URL(address)
    for (let followed = 0; followed <= most; followed++) {
      const { status, location } = await askPolitely(url, looking)
      if (!redirects.has(status) || location === null) {
        const moved = url.href !== new URL(address).href
        return { status, error: null, finalUrl: moved ? url.href : null }
      }
      if (!URL.canParse(location, url)) throw new NoAnswer('badRedirect')
      url = new URL(location, url)
    }
    throw new NoAnswer('tooManyRedirects')
  } catch (error) {
    looking.signal?.throwIfAborted()
    return { status: null, error: whyNoAnswer(error), finalUrl: null }
  }
}

/** Not every site answers HEAD as it would GET: what it refuses is asked for once more. */
async function askPolitely(url: URL, looking: Looking): Promise<Answer> {
  const ask = async (method: 'HEAD' | 'GET') => {
    await looking.turn(url.host)
    return askOnce(url, method, looking)
  }
  try {
    const head = await ask('HEAD')
    if (head.status < 400) return head
  } catch (error) {
    if (whyNoAnswer(error) !== 'noAnswer') throw error
  }
  return ask('GET')
}

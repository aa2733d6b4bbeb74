import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { versionRead } from '../../db/version-read'
import { type Gathered, gather } from './gather'
import { keyOf } from './keepable'
import { type KeptAnswer, keptFrom, sendKept } from './kept-answer'
import type { VersionReader } from './site-version'

const mostBytes = 48 * 1024 * 1024

type Kept = { version: string; answer: KeptAnswer }

/**
 * Gives readers who are not signed in the answer that is still right, made for the one before: nothing was published
 * since, and it is the same day. All other requests, and the first of each, are handled as they come.
 */
export function keepAnswers(handle: RequestListener, versions: Pick<VersionReader, 'read'>): RequestListener {
  const answers = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: ({ answer }) => answer.bytes,
  })
  const first = (key: string, version: string, request: IncomingMessage, response: ServerResponse) => {
    const { 'accept-encoding': accepted = '', 'if-none-match': tag, ...rest } = request.headers
    request.headers = { ...rest, 'accept-encoding': 'identity' }
    gather(response, async ({ status, body }: Gathered) => {
      request.headers['if-none-match'] = tag
      if (status !== 200) {
        response.end(body)
        return
      }
      const answer = keptFrom(request, response.getHeaders(), body)
      await sendKept(answer, request, response, String(accepted))
      if (isSound(response)) answers.set(key, { version, answer })
    })
    return versionRead.run(version, () => handle(request, response))
  }
  return async (request, response) => {
    const key = keyOf(request)
    const version = key === null ? null : await versions.read().catch(() => null)
    if (key === null || version === null) return handle(request, response)
    const known = answers.get(key)
    if (known?.version !== version) return first(key, version, request, response)
    return sendKept(known.answer, request, response, String(request.headers['accept-encoding'] ?? ''))
  }
}

/** The status may have been decided at the last moment; an answer that sets a cookie is somebody's own. */
const isSound = (response: ServerResponse): boolean =>
  [200, 304].includes(response.statusCode) && !response.hasHeader('set-cookie')

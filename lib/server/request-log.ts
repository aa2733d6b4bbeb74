import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../log'

/** One-time links carry their secret in the address. */
const secret = /^((?:\/\w\w)?\/(?:set-up|invitation)\/)[^/]+/

/** The path as it may be logged: no query, no secret. */
export const loggedPath = (url: string) => (url.split('?', 1)[0] ?? '').replace(secret, '$1…')

/** Gives the request its id, for the page, the answer and the log, and writes its line when it is done. */
export function logRequest(request: IncomingMessage, response: ServerResponse): void {
  const id = randomUUID()
  const began = performance.now()
  const { method, url = '' } = request
  request.headers['x-request-id'] = id
  response.setHeader('x-request-id', id)
  response.once('close', () => {
    const status = response.writableFinished ? response.statusCode : 499 // the client left
    const level = status >= 500 ? 'error' : url.startsWith('/_next/') ? 'debug' : 'info'
    log[level](
      { id, method, path: loggedPath(url), status, ms: Math.round(performance.now() - began) },
      'request',
    )
  })
}

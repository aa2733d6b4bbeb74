import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Refuses an address that holds a NUL, which no name has and no database takes.
 * @returns whether the request may go on
 */
export function isReadable(request: IncomingMessage, response: ServerResponse): boolean {
  if (!/%00|\0/.test(request.url ?? '')) return true
  response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end('The address holds a character that no address here has (NUL). Take it out and ask again.\n')
  return false
}

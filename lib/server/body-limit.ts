import type { IncomingMessage, ServerResponse } from 'node:http'

/** A form comes with what it held before; either may have the text of a source, 200,000 characters of three bytes. */
export const bodyLimitBytes = 4 * 1024 * 1024

/**
 * Refuses a request whose body is over the limit, at once by its stated length or else as it comes in.
 * @returns whether the request may go on
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const refuse = () => {
    if (response.headersSent) return request.destroy()
    response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    response.end('Too much at once: a request may be 4 MB.\n')
  }
  if (Number(request.headers['content-length'] ?? 0) > bodyLimitBytes) {
    refuse()
    return false
  }
  let received = 0
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding) => {
    received += chunk?.length ?? 0
    if (received <= bodyLimitBytes) return push(chunk, encoding)
    refuse()
    return false
  }
  return true
}

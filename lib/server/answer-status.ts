import type { IncomingMessage, ServerResponse } from 'node:http'

// The application's modules are loaded apart from the server's, in the same process.
const shared = globalThis as { ententeStatuses?: Map<string, number> }
const statuses = shared.ententeStatuses ?? new Map<string, number>()
shared.ententeStatuses = statuses

/**
 * Answers this request with a status that Next has no word for (410), whatever the page says. Call it before
 * the page has begun to stream.
 * @param requestId the header `x-request-id`
 */
export function answerWith(status: number, requestId: string | null): void {
  if (requestId) statuses.set(requestId, status)
}

/** Lets `answerWith` decide at the last moment. */
export function heedStatus(request: IncomingMessage, response: ServerResponse): void {
  const id = String(request.headers['x-request-id'])
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...more: unknown[]
  ) => ServerResponse
  response.writeHead = (status: number, ...more: unknown[]) => {
    const wanted = statuses.get(id) ?? status
    response.statusCode = wanted
    return writeHead(wanted, ...more)
  }
  response.once('close', () => statuses.delete(id))
}

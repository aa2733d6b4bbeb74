import type { ServerResponse } from 'node:http'

export type Gathered = { status: number; body: Buffer }

type Chunk = string | Buffer | Uint8Array
type Called = Chunk | BufferEncoding | (() => void) | undefined

/**
 * Holds an answer back until it is whole: what is written stays here, and the headers that were set on the response.
 * @returns puts the response back as it was, for whoever sends it
 */
export function gather(response: ServerResponse, whole: (gathered: Gathered) => void): void {
  const own = {
    write: response.write,
    end: response.end,
    writeHead: response.writeHead,
    flushHeaders: response.flushHeaders,
  }
  const chunks: Buffer[] = []
  const take = (given: Called[]) => {
    const [chunk, encoding] = given
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    const done = given.find((one) => typeof one === 'function')
    if (typeof done === 'function') process.nextTick(done)
  }
  response.flushHeaders = () => {}
  response.writeHead = ((status: number, ...more: unknown[]) => {
    response.statusCode = status
    const headers = more.find((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    return response
  }) as ServerResponse['writeHead']
  response.write = ((...given: Called[]) => {
    take(given)
    return true
  }) as ServerResponse['write']
  response.end = ((...given: Called[]) => {
    take(given)
    Object.assign(response, own)
    whole({ status: response.statusCode, body: Buffer.concat(chunks) })
    return response
  }) as ServerResponse['end']
}

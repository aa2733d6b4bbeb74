import { randomUUID } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { constants, gzip, gzipSync } from 'node:zlib'
import { isKnown } from '../entity-tag'

const zip = promisify(gzip)
const level = { level: 3, memLevel: constants.Z_MAX_MEMLEVEL }
/** What is shorter is compressed before another thread would have begun. */
const atOnceBytes = 32 * 1024

/** @returns memory of its own, as long as it is: zlib gives the beginning of 16 KB, all of which would be kept with it */
export async function compress(body: Buffer): Promise<Buffer> {
  const zipped = body.length > atOnceBytes ? await zip(body, level) : gzipSync(body, level)
  return Buffer.from(new Uint8Array(zipped).buffer)
}

/**
 * A whole answer with status 200. Of what differs each time, the id of the request and the nonce of the policy, it keeps
 * only where they stand.
 */
export type KeptAnswer = {
  headers: OutgoingHttpHeaders
  /** Before each piece but the first stands what the mark at its place says. */
  pieces: Buffer[]
  marks: ('nonce' | 'id')[]
  /** The whole, compressed, where nothing differs. */
  zipped?: Promise<Buffer>
  bytes: number
}

const nonceIn = (headers: OutgoingHttpHeaders): string =>
  /'nonce-([^']+)'/.exec(String(headers['content-security-policy'] ?? ''))?.[1] ?? ''

const idOf = (request: IncomingMessage): string => String(request.headers['x-request-id'] ?? '')

/** Headers that belong to one passage of the answer. */
const passing = ['x-request-id', 'content-length', 'transfer-encoding', 'connection', 'date', 'keep-alive']

export function keptFrom(request: IncomingMessage, sent: OutgoingHttpHeaders, body: Buffer): KeptAnswer {
  const [nonce, id] = [nonceIn(sent), idOf(request)]
  const headers: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(sent)) {
    if (passing.includes(name)) continue
    headers[name] = replaced(value, nonce, '\0nonce')
  }
  const pieces: Buffer[] = []
  const marks: KeptAnswer['marks'] = []
  let from = 0
  for (const { mark, at, size } of [...placesOf(body, 'nonce', nonce), ...placesOf(body, 'id', id)].sort(
    (a, b) => a.at - b.at,
  )) {
    pieces.push(body.subarray(from, at))
    marks.push(mark)
    from = at + size
  }
  pieces.push(body.subarray(from))
  return { headers, pieces, marks, bytes: body.length + 2000 }
}

type Place = { mark: KeptAnswer['marks'][number]; at: number; size: number }

/** Where a text stands, in one passage from the beginning to the end. */
function placesOf(body: Buffer, mark: Place['mark'], text: string): Place[] {
  const places: Place[] = []
  if (text === '') return places
  const wanted = Buffer.from(text)
  for (let at = body.indexOf(wanted); at >= 0; at = body.indexOf(wanted, at + wanted.length))
    places.push({ mark, at, size: wanted.length })
  return places
}

function replaced(value: OutgoingHttpHeaders[string], from: string, to: string): OutgoingHttpHeaders[string] {
  if (from === '' || value === undefined) return value
  if (Array.isArray(value)) return value.map((one) => one.replaceAll(from, to))
  return typeof value === 'string' ? value.replaceAll(from, to) : value
}

const makeNonce = () => btoa(randomUUID())

/** Answers with what was kept, with a nonce of its own. @param accepted the encodings that the client takes */
export async function sendKept(
  kept: KeptAnswer,
  request: IncomingMessage,
  response: ServerResponse,
  accepted: string,
): Promise<void> {
  const nonce = makeNonce()
  for (const [name, value] of Object.entries(kept.headers)) {
    const now = replaced(value, '\0nonce', nonce)
    if (now !== undefined) response.setHeader(name, now)
  }
  const { etag } = kept.headers
  if (typeof etag === 'string' && isKnown(request.headers['if-none-match'], etag)) {
    response.removeHeader('content-type')
    response.writeHead(304).end()
    return
  }
  const fills = { nonce, id: idOf(request) }
  const whole = () =>
    Buffer.concat(
      kept.pieces.flatMap((piece, n) => {
        const mark = kept.marks[n - 1]
        return mark ? [Buffer.from(fills[mark]), piece] : [piece]
      }),
    )
  response.setHeader('vary', 'Accept-Encoding')
  const zips = /\bgzip\b/.test(accepted)
  if (zips && kept.marks.length === 0 && !kept.zipped) {
    kept.zipped = compress(whole())
    kept.bytes += (await kept.zipped).length
  }
  const body = zips ? await (kept.zipped ?? compress(whole())) : whole()
  if (zips) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', body.length)
  response.writeHead(200).end(body)
}

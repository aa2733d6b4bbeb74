import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { NoAnswer } from './no-answer'

/** How addresses are asked: who may be connected to, who asks, and how long an answer may take. */
export type Asking = {
  /** Decides on the IP address that is connected to, whatever the name says a moment later. */
  mayConnect: (address: string) => boolean
  userAgent: string
  timeoutMs: number
  /** Ends everything. */
  signal?: AbortSignal | undefined
}

export type Answer = { status: number; location: string | null }

/** Of the head of an answer; its body is not read at all. */
const headBytes = 64 * 1024

/**
 * One request to one address, without following anything. Its name is resolved once, and the connection goes to the
 * very address that was judged. No proxy is used, whatever the environment says.
 * @throws NoAnswer, or an error of the network that `whyNoAnswer` reads
 */
export async function askOnce(url: URL, method: 'HEAD' | 'GET', asking: Asking): Promise<Answer> {
  const { mayConnect, userAgent, timeoutMs } = asking
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NoAnswer('badRedirect')
  const late = AbortSignal.timeout(timeoutMs)
  const signal = asking.signal ? AbortSignal.any([late, asking.signal]) : late
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const host = (await orAborted(addressesOf(name), signal)).find(mayConnect)
  if (!host) throw new NoAnswer('notPublic')
  const secure = url.protocol === 'https:'
  const options: https.RequestOptions = {
    host,
    port: url.port || (secure ? 443 : 80),
    path: url.pathname + url.search,
    method,
    headers: {
      host: url.host,
      'user-agent': userAgent,
      accept: '*/*',
      ...(method === 'GET' && { range: 'bytes=0-1023' }),
    },
    agent: false,
    maxHeaderSize: headBytes,
    signal,
    ...(secure && isIP(name) === 0 && { servername: name }),
  }
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request(options, (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null })
      response.on('error', () => {})
      request.destroy()
    })
    request.on('error', (error) => reject(signal.aborted ? signal.reason : error))
    request.end()
  })
}

async function addressesOf(name: string): Promise<string[]> {
  if (isIP(name)) return [name]
  return (await lookup(name, { all: true })).map(({ address }) => address)
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

import { createServer, type RequestListener, type Server } from 'node:http'
import type { BlockList } from 'node:net'
import { CannotStart } from '../db/cannot-start'
import { codeOf } from '../db/errors'
import { heedStatus } from './answer-status'
import { limitBody } from './body-limit'
import { settleForwarded } from './forwarded'
import { settlePolicy } from './page-policy'
import { isReadable } from './readable-address'
import { logRequest } from './request-log'

const triedPorts = 20
const patienceMs = 10_000

/** Our own server before the application: who asks, how much, under which number, and what the answer may do. */
export function createFrontServer(handle: RequestListener, proxies: BlockList): Server {
  return createServer((request, response) => {
    logRequest(request, response)
    heedStatus(request, response)
    settleForwarded(request, proxies)
    settlePolicy(request, response)
    if (isReadable(request, response) && limitBody(request, response)) handle(request, response)
  })
}

/** Listens on the port, or on the next free one when it is taken. @returns the port */
export async function listen(server: Server, host: string, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + triedPorts; port++) {
    try {
      return await listenOn(server, host, port)
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE') continue
      throw new CannotStart(`It is not possible to listen on ${host}:${port} (${codeOf(error)}).`)
    }
  }
  throw new CannotStart(
    `The ports ${wanted} to ${wanted + triedPorts - 1} are all taken: set PORT to another.`,
  )
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Takes no new requests, lets those that run end, and cuts what takes longer than ten seconds. */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection is kept alive after its answer: close each as soon as it is idle.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const late = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(late)
      resolve()
    })
  })
}

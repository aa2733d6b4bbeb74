import type { RequestListener } from 'node:http'
import type { Settings } from '../env'
import type { Ending } from './ending'
import { proxyList } from './forwarded'
import { createFrontServer, drain, listen } from './http-server'
import { keepAnswers } from './kept/keep-answers'
import { readVersions } from './kept/site-version'

const local = new Set(['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'])

/** Serves the built application, or in watch mode its sources. @returns the public address */
export async function serve(
  root: string,
  developing: boolean,
  { HOST, PORT, TRUSTED_PROXIES, ENTENTE_URL }: Settings,
  ending: Ending,
): Promise<string> {
  const waiting: Parameters<RequestListener>[] = []
  let handle: RequestListener = (...request) => waiting.push(request)
  const server = createFrontServer((...request) => handle(...request), proxyList(TRUSTED_PROXIES))
  // The port is taken before the application is loaded, which then knows its own address.
  const port = await listen(server, HOST, PORT)
  if (PORT !== 0 && port !== PORT) console.log(`Port ${PORT} is taken, so this one serves on port ${port}.`)
  const url = ENTENTE_URL ?? `http://${nameOf(HOST)}:${port}`
  process.env.ENTENTE_URL = url

  const { default: next } = await import('next')
  // Next calls every loopback address localhost and would take another name for another server.
  const app = next({ dev: developing, dir: root, hostname: 'localhost', port, httpServer: server })
  ending.add(() => app.close())
  ending.add(() => drain(server))
  await app.prepare()
  handle = developing ? app.getRequestHandler() : keeping(app.getRequestHandler(), ending)
  for (const request of waiting) handle(...request)
  return url
}

function keeping(handle: RequestListener, ending: Ending): RequestListener {
  const versions = readVersions(process.env.DATABASE_URL ?? '')
  ending.add(() => versions.end())
  return keepAnswers(handle, versions)
}

const nameOf = (host: string) => (local.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host)

import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type Looking, lookAt } from './look-at'
import { isPublicAddress } from './public-address'
import { turnsOf } from './turns'

/** A site on this machine; @returns its address without a path, and what it was asked for. */
async function site(answer: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const looking = (more: Partial<Looking> = {}): Looking => ({
  mayConnect: (address) => address === '127.0.0.1',
  userAgent: 'Entente link check (+https://entente.example.org)',
  timeoutMs: 2000,
  turn: async () => {},
  ...more,
})

test('a page that is there is asked for its head only', async () => {
  const { at, asked } = await site((_, response) => response.end('here'))
  expect(await lookAt(`${at}/page?a=1#part`, looking())).toEqual({ status: 200, error: null, finalUrl: null })
  expect(asked).toEqual(['HEAD /page?a=1'])
})

test('where HEAD is refused, the first bytes are asked for, by our own name', async () => {
  const heads: (string | undefined)[] = []
  const { at, asked } = await site((request, response) => {
    heads.push(request.headers['user-agent'], request.headers.range)
    response.writeHead(request.method === 'HEAD' ? 405 : 206).end('x')
  })
  expect(await lookAt(at, looking())).toMatchObject({ status: 206 })
  expect(asked).toEqual(['HEAD /', 'GET /'])
  expect(heads).toEqual([looking().userAgent, undefined, looking().userAgent, 'bytes=0-1023'])
})

test('a site that drops HEAD is asked by GET', async () => {
  const { at } = await site((request, response) =>
    request.method === 'HEAD' ? request.socket.destroy() : response.end('x'),
  )
  expect(await lookAt(at, looking())).toMatchObject({ status: 200 })
})

test.each([404, 410, 500, 403])('a page that answers %i is seen to', async (status) => {
  const { at } = await site((_, response) => response.writeHead(status).end())
  expect(await lookAt(at, looking())).toEqual({ status, error: null, finalUrl: null })
})

test('redirects are followed to where they lead, five at most', async () => {
  const { at, asked } = await site((request, response) => {
    const step = Number(request.url?.slice(1))
    if (step === 0) response.end()
    else response.writeHead(302, { location: `/${step - 1}` }).end()
  })
  expect(await lookAt(`${at}/5`, looking())).toEqual({ status: 200, error: null, finalUrl: `${at}/0` })
  expect(await lookAt(`${at}/6`, looking())).toMatchObject({ error: 'tooManyRedirects' })
  expect(asked).toHaveLength(6 + 6)
})

test.each(['ftp://example.org/', 'file:///etc/passwd', 'gopher://127.0.0.1/', 'http://'])(
  'a redirect to %s is not followed',
  async (location) => {
    const { at } = await site((_, response) => response.writeHead(301, { location }).end())
    expect(await lookAt(at, looking())).toMatchObject({ status: null, error: 'badRedirect' })
  },
)

test('a site that never answers, or never ends its head, is left in time', async () => {
  const silent = await site(() => {})
  const before = Date.now()
  expect(await lookAt(silent.at, looking({ timeoutMs: 300 }))).toMatchObject({ error: 'timeout' })
  const dripping = await site((request) => {
    request.socket.write('HTTP/1.1 200 OK\r\n')
    const drip = setInterval(() => request.socket.write('X-More: and more\r\n'), 20)
    request.socket.on('close', () => clearInterval(drip))
    request.socket.on('error', () => {})
  })
  expect(await lookAt(dripping.at, looking({ timeoutMs: 300 }))).toMatchObject({ error: 'timeout' })
  expect(Date.now() - before).toBeLessThan(2000)
})

test('neither a body without end nor a head of a megabyte is taken in', async () => {
  let sent = 0
  const endless = await site((request, response) => {
    if (request.method === 'HEAD') return response.writeHead(405).end()
    const pour = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536
    }
    response.on('drain', pour)
    pour()
  })
  expect(await lookAt(endless.at, looking())).toMatchObject({ status: 200 })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(sent).toBeLessThan(16 * 1024 * 1024)
  const heavy = await site((request) => {
    request.socket.on('error', () => {})
    request.socket.write(`HTTP/1.1 200 OK\r\nX-Much: ${'x'.repeat(1024 * 1024)}\r\n\r\n`)
  })
  expect(await lookAt(heavy.at, looking())).toMatchObject({ status: null })
})

test('a closed port and a name that does not exist are told apart', async () => {
  const { at } = await site((_, response) => response.end())
  const closed = new URL(at)
  closed.port = '1'
  expect(await lookAt(closed.href, looking())).toMatchObject({ error: 'refused' })
  // Without a network a name cannot be known not to exist.
  expect((await lookAt('http://no-such-name.invalid/', looking())).error).toMatch(/notFound|offline/)
})

test('what is not public is refused before anything is asked, also behind a redirect and behind a name', async () => {
  const { at, asked } = await site((_, response) => response.end('secret'))
  const guarded = looking({ mayConnect: isPublicAddress })
  const { port } = new URL(at)
  for (const address of [
    at,
    `http://localhost:${port}/`,
    `http://2130706433:${port}/`,
    `http://[::1]:${port}/`,
  ])
    expect(await lookAt(address, guarded)).toEqual({ status: null, error: 'notPublic', finalUrl: null })
  expect(asked).toEqual([])

  // The first address passes as if it were public; where it leads to is judged anew.
  const door = await site((_, response) => response.writeHead(302, { location: `${at}/inside` }).end())
  let judged = 0
  const once = looking({ mayConnect: (address) => judged++ === 0 || isPublicAddress(address) })
  expect(await lookAt(door.at, once)).toMatchObject({ error: 'notPublic' })
  expect(asked).toEqual([])
})

test('the connection goes to the address that was judged, and its name is resolved once', async () => {
  const { at, asked } = await site((request, response) => response.end(request.headers.host))
  const seen: string[] = []
  const mayConnect = (address: string) => {
    seen.push(address)
    return address === '127.0.0.1'
  }
  const { port } = new URL(at)
  expect(await lookAt(`http://localhost:${port}/`, looking({ mayConnect }))).toMatchObject({ status: 200 })
  expect(seen.at(-1)).toBe('127.0.0.1')
  expect(asked).toEqual(['HEAD /'])
})

test('no proxy of the environment is used', async () => {
  const proxy = await site((_, response) => response.end())
  const { at, asked } = await site((_, response) => response.end())
  Object.assign(process.env, { HTTP_PROXY: proxy.at, http_proxy: proxy.at, NODE_USE_ENV_PROXY: '1' })
  onTestFinished(() => {
    for (const name of ['HTTP_PROXY', 'http_proxy', 'NODE_USE_ENV_PROXY']) delete process.env[name]
  })
  await lookAt(at, looking())
  expect(asked).toEqual(['HEAD /'])
  expect(proxy.asked).toEqual([])
})

test('one site is asked at intervals, another at once', async () => {
  const turn = turnsOf(150)
  const times: number[] = []
  const start = Date.now()
  for (const host of ['a', 'b', 'a', 'a']) {
    await turn(host)
    times.push(Date.now() - start)
  }
  expect(times[1]).toBeLessThan(100)
  expect(times[2]).toBeGreaterThanOrEqual(145)
  expect(times[3]).toBeGreaterThanOrEqual(290)
})

test('the end of the server ends a look', async () => {
  const { at } = await site(() => {})
  const ending = new AbortController()
  setTimeout(() => ending.abort(), 50)
  await expect(lookAt(at, looking({ signal: ending.signal }))).rejects.toThrow()
})

import { request as ask, type ClientRequest, type IncomingMessage, type RequestListener } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { answerWith } from './answer-status'
import { bodyLimitBytes } from './body-limit'
import { proxyList } from './forwarded'
import { createFrontServer, drain, listen } from './http-server'

async function serve(handle: RequestListener, port = 0) {
  const server = createFrontServer(handle, proxyList([]))
  onTestFinished(() => drain(server))
  return { server, port: await listen(server, '127.0.0.1', port) }
}

const countBytes: RequestListener = async (request, response) => {
  const body = await text(request).catch(() => '')
  response.end(String(body.length))
}

const answerTo = (request: ClientRequest) =>
  new Promise<{ status?: number; body: string; headers: IncomingMessage['headers'] }>((resolve, reject) =>
    request
      .on('error', reject)
      .on('response', async (response) =>
        resolve({ status: response.statusCode, body: await text(response), headers: response.headers }),
      ),
  )

test('an address with a NUL is refused before anything is asked', async () => {
  const { port } = await serve((_, response) => response.end('asked'))
  for (const path of ['/projects?q=%00', '/projects/a%00b']) {
    const refused = await fetch(`http://127.0.0.1:${port}${path}`)
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('NUL')])
  }
  expect(await (await fetch(`http://127.0.0.1:${port}/projects?q=%20`)).text()).toBe('asked')
})

test('a body of the limit passes, one byte more is refused by its stated length', async () => {
  const { port } = await serve(countBytes)
  const post = (size: number) =>
    fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x'.repeat(size) })
  expect(await (await post(bodyLimitBytes)).text()).toBe(String(bodyLimitBytes))
  const refused = await post(bodyLimitBytes + 1)
  expect(refused.status).toBe(413)
  expect(await refused.text()).toBe('Too much at once: a request may be 4 MB.\n')
})

test('a body without a stated length is refused when it passes the limit', async () => {
  const { port } = await serve(countBytes)
  const small = ask({ port, method: 'POST' })
  small.end('x'.repeat(1000))
  expect(await answerTo(small)).toMatchObject({ status: 200, body: '1000' })

  const big = ask({ port, method: 'POST', headers: { 'Transfer-Encoding': 'chunked' } })
  big.write('x'.repeat(bodyLimitBytes))
  big.write('x')
  expect(await answerTo(big)).toMatchObject({ status: 413 })
  big.destroy()
})

test('every answer has a request id of our own, which the application sees', async () => {
  const { port } = await serve((request, response) => response.end(request.headers['x-request-id']))
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-request-id': 'claimed' } })
  const id = response.headers.get('x-request-id')
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(await response.text()).toBe(id)
})

test('a page may answer with a status that it cannot set itself', async () => {
  const { port } = await serve((request, response) => {
    if (request.url === '/gone') answerWith(410, String(request.headers['x-request-id']))
    response.end('page')
  })
  expect((await fetch(`http://127.0.0.1:${port}/gone`)).status).toBe(410)
  expect((await fetch(`http://127.0.0.1:${port}/here`)).status).toBe(200)
})

test('a taken port is passed over', async () => {
  const first = await serve(countBytes)
  const second = await serve(countBytes, first.port)
  expect(second.port).toBeGreaterThan(first.port)
})

test('stopping lets a running request end and takes no new one', async () => {
  const { server, port } = await serve(async (_request, response) => {
    await sleep(150)
    response.end('done')
  })
  const running = fetch(`http://127.0.0.1:${port}/`)
  await sleep(50)
  const drained = drain(server)
  const late = new Promise((resolve) => connect(port, '127.0.0.1').on('error', resolve))
  expect(await late).toMatchObject({ code: 'ECONNREFUSED' })
  expect(await (await running).text()).toBe('done')
  await drained
})

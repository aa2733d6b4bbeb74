import type { RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { versionRead } from '../../db/version-read'
import { answerWith } from '../answer-status'
import { proxyList } from '../forwarded'
import { createFrontServer, drain, listen } from '../http-server'
import { keepAnswers } from './keep-answers'

/** A server that counts the pages it makes; `publish` raises the version of the site. */
async function serve(page: RequestListener) {
  let [made, version] = [0, 1]
  const counting: RequestListener = (request, response) => {
    made++
    return page(request, response)
  }
  const server = createFrontServer(
    keepAnswers(counting, { read: async () => String(version) }),
    proxyList([]),
  )
  onTestFinished(() => drain(server))
  const port = await listen(server, '127.0.0.1', 0)
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' })
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
  return { get, made: () => made, publish: () => version++ }
}

let last = 0
const page: RequestListener = (request, response) => {
  const nonce = `nonce-of-page-${++last}`
  response.setHeader('content-security-policy', `script-src 'nonce-${nonce}'`)
  response.setHeader('content-type', 'text/html')
  response.write(`<script nonce="${nonce}">1</script><p>${request.url} 合作</p>`)
  response.end(`<i>${request.headers['x-request-id']}</i><script nonce="${nonce}"></script>`)
}

test('a page is made once, and each reader gets a nonce and a number of their own', async () => {
  const { get, made } = await serve(page)
  const [one, other] = [await get('/projects'), await get('/projects')]
  expect(made()).toBe(1)
  const nonces = [one, other].map(({ headers, body }) => {
    const [, stated = ''] = /'nonce-(.+)'/.exec(headers.get('content-security-policy') ?? '') ?? []
    expect([...body.matchAll(/nonce="(.*?)"/g)].map(([, nonce]) => nonce)).toEqual([stated, stated])
    expect(body).toContain(`<p>/projects 合作</p><i>${headers.get('x-request-id')}</i>`)
    return stated
  })
  expect(nonces[0]).not.toBe(nonces[1])
})

test('after a publication it is made anew', async () => {
  const { get, made, publish } = await serve(page)
  await get('/')
  publish()
  await get('/')
  await get('/')
  expect(made()).toBe(2)
})

test('each address is a page of its own, in each language and with each question', async () => {
  const { get, made } = await serve(page)
  for (const path of ['/', '/zh', '/projects', '/projects?stage=operating', '/projects/a', '/zh/projects/a'])
    expect((await get(path)).body).toContain(`<p>${path} `)
  expect(made()).toBe(6)
})

test.each([
  ['somebody who is signed in', '/projects', { cookie: 'entente-session=x' }],
  [
    'somebody who is signed in where there is https',
    '/projects',
    { cookie: 'a=b; __Host-entente-session=x' },
  ],
  ['a program with a token', '/api/v1/projects', { authorization: 'Bearer x' }],
  ['a part of a page', '/projects', { rsc: '1' }],
  ['the desk', '/desk', {}],
  ['a history, which names people', '/projects/a/history', {}],
  ['proposals', '/api/v1/proposals', {}],
  ['a correction', '/corrections/new', {}],
])('%s is answered each time', async (_, path, headers) => {
  const { get, made } = await serve(page)
  await get(path, headers)
  await get(path, headers)
  expect(made()).toBe(2)
})

test('what is not there, went elsewhere or sets a cookie is not kept', async () => {
  const { get, made } = await serve((request, response) => {
    if (request.url === '/projects/gone') answerWith(410, String(request.headers['x-request-id']))
    if (request.url === '/projects/moved') response.writeHead(308, { location: '/projects/a' })
    if (request.url === '/projects/none') response.statusCode = 404
    if (request.url === '/projects/cookie') response.setHeader('set-cookie', 'a=b')
    response.end('said')
  })
  const answers = { gone: 410, moved: 308, none: 404, cookie: 200 }
  for (const [name, status] of Object.entries(answers)) {
    for (const _ of [1, 2]) expect(await get(`/projects/${name}`)).toMatchObject({ status, body: 'said' })
  }
  expect(made()).toBe(8)
})

test('who has it already is told so; who has an older one gets it', async () => {
  const { get, made } = await serve((_, response) => {
    response.setHeader('etag', '"a"')
    response.setHeader('content-type', 'application/json')
    response.end('{}')
  })
  expect(await get('/api/v1/projects', { 'if-none-match': 'W/"a"' })).toMatchObject({ status: 304, body: '' })
  expect(await get('/api/v1/projects', { 'if-none-match': '"b", "a"' })).toMatchObject({ status: 304 })
  expect(await get('/api/v1/projects', { 'if-none-match': '"b"' })).toMatchObject({ status: 200, body: '{}' })
  expect(made()).toBe(1)
})

test('compressed or not, it says the same', async () => {
  const { get, made } = await serve((_, response) => void response.end('合作'.repeat(1000)))
  for (const encoding of ['gzip', 'identity', 'gzip', 'br']) {
    const { headers, body } = await get('/api/v1/search?q=a', { 'accept-encoding': encoding })
    expect(headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null)
    expect(body).toBe('合作'.repeat(1000))
  }
  expect(made()).toBe(1)
})

test('what an answer is made of is read for the version under which it is kept', async () => {
  const telling: RequestListener = async (_, response) => {
    await new Promise(setImmediate)
    response.end(versionRead.getStore() ?? 'none')
  }
  const { get, publish } = await serve(telling)
  expect((await get('/projects')).body).toBe('1')
  publish()
  expect((await get('/projects')).body).toBe('2')
  expect((await get('/projects', { cookie: 'entente-session=one' })).body).toBe('none')
})

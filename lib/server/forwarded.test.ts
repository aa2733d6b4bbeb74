import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { clientAddress, proxyList, settleForwarded } from './forwarded'

const proxies = proxyList(['10.0.0.0/8', '::1', '2001:db8::/32'])

test.each([
  ['nobody in between', '203.0.113.9', '', '203.0.113.9'],
  ['a client that claims another address', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['one proxy', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['one proxy and a claim before it', '10.0.0.1', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['two proxies', '10.0.0.1', '1.1.1.1, 203.0.113.9, 10.2.2.2', '203.0.113.9'],
  ['a proxy that adds nothing', '10.0.0.1', '', '10.0.0.1'],
  ['a proxy that adds nonsense', '10.0.0.1', '203.0.113.9, unknown', '10.0.0.1'],
  ['an IPv4 peer on an IPv6 socket', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['IPv6 proxies', '::1', '2a00::5, 2001:db8::7', '2a00::5'],
])('%s', (_case, peer, forwardedFor, client) => {
  expect(clientAddress(peer, forwardedFor, proxies)).toBe(client)
})

function requestFrom(peer: string, headers: Record<string, string>) {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: peer })
  const request = new IncomingMessage(socket)
  Object.assign(request.headers, headers)
  settleForwarded(request, proxies)
  return request.headers
}

test('what a client says of scheme and host does not count', () => {
  const claims = {
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
    forwarded: 'for=1.1.1.1',
  }
  expect(requestFrom('203.0.113.9', claims)).toEqual({
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'http',
  })
})

test('what a trusted proxy says of scheme and host counts', () => {
  const words = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'entente.example.org' }
  expect(requestFrom('10.0.0.1', { ...words, 'x-forwarded-for': '203.0.113.9' })).toEqual({
    ...words,
    'x-forwarded-for': '203.0.113.9',
  })
})

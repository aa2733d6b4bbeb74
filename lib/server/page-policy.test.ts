import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { settlePolicy } from './page-policy'

function settle(url: string, sent: Record<string, string> = {}) {
  const request = { url, method: 'GET', headers: { ...sent } } as unknown as IncomingMessage
  const set: Record<string, string> = {}
  const response = { setHeader: (name: string, value: string) => (set[name] = value) }
  settlePolicy(request, response as unknown as ServerResponse)
  return { told: request.headers, policy: set['Content-Security-Policy'] ?? '', set }
}

test('every page has its own nonce, which it is told; what a client says of it counts nothing', () => {
  const sent = {
    'x-nonce': 'mine',
    'x-address': '/mine',
    'content-security-policy': "script-src 'nonce-mine'",
  }
  const [one, other] = [settle('/about', sent), settle('/about')]
  const nonce = String(one.told['x-nonce'])
  expect(one.policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic';`)
  expect(one.told['content-security-policy']).toBe(one.policy)
  expect([other.told['x-nonce'], 'mine']).not.toContain(nonce)
  expect(one.told['x-address']).toBe('/about')
})

test('only figures for frames may be framed', () => {
  expect(settle('/about').policy).toContain("frame-ancestors 'none'")
  for (const path of ['/embed/ledger?year=2025', '/zh/embed/ledger'])
    expect(settle(path).policy).toMatch(/frame-ancestors \*$/)
})

test('data lets nothing act, a picture only its style, and a file needs no policy', () => {
  for (const path of ['/api/v1/projects/a?include=links', '/healthz'])
    expect(settle(path).policy).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(settle('/figure/ledger.svg?lang=ms').policy).toContain("style-src 'unsafe-inline'")
  expect(settle('/figure/ledger.svg/x').policy).toContain("'nonce-")
  expect(settle('/_next/static/chunks/a.js').set).toEqual({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  })
})

test('a page is told its address as its reader knows it', () => {
  expect(settle('/zh/projects?stage=agreed&_rsc=1abc').told['x-address']).toBe('/zh/projects?stage=agreed')
  expect(settle('/?_rsc=1abc').told['x-address']).toBe('/')
  expect(settle('/search?q=a?b&q=_rsc').told['x-address']).toBe('/search?q=a?b&q=_rsc')
})

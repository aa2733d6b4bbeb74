import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { withoutLocale } from '../i18n/routing'

/** Whether a path without language is a figure for a frame: the only pages that other sites may frame. */
export const isEmbedded = (path: string): boolean => /^\/embed(\/|$)/.test(path)

/** What is never a page, not even where nothing is found. */
const data = /^\/(api\/v1\/.*|healthz|readyz)$/
const dataPolicy = "default-src 'none'; frame-ancestors 'none'"
/** A picture has its style within, and nothing else that acts. */
const pictures = /^\/figure\/[^/]+\.svg$/
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"
/** Files of the build, for pages to fetch. */
const files = /^\/_next\/(static|image)(\/|$)/

const developing = process.env.NODE_ENV === 'development'

/** Only `/embed/…` may be framed. No inline style but in pictures; scripts by nonce. */
function pagePolicy(path: string, nonce: string): string {
  const ancestors = isEmbedded(withoutLocale(path)) ? '*' : "'none'"
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${developing ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')
}

/** The query without what the framework adds when it asks for a part of a page. */
function ownQuery(query: string): string {
  const own = query.split('&').filter((pair) => pair !== '' && !/^_rsc(=|$)/.test(pair))
  return own.length > 0 ? `?${own.join('&')}` : ''
}

/**
 * Says what an answer may do, and gives the page what it cannot know by itself: `x-nonce`, `x-method` (a page is rendered
 * again after a POST without JavaScript) and `x-address`. What a client sends under these names is overwritten.
 */
export function settlePolicy({ headers, method, url = '/' }: IncomingMessage, response: ServerResponse) {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  // Not no-referrer: a form posted without JavaScript would then carry "Origin: null", which Next refuses.
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  const [path = '', ...query] = url.split('?')
  if (files.test(path)) return
  const nonce = btoa(randomUUID())
  const policy = data.test(path) ? dataPolicy : pictures.test(path) ? picturePolicy : pagePolicy(path, nonce)
  response.setHeader('Content-Security-Policy', policy)
  headers['content-security-policy'] = policy
  headers['x-nonce'] = nonce
  headers['x-method'] = method
  headers['x-address'] = path + ownQuery(query.join('?'))
}

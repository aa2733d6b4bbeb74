import { NextRequest, NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { isEmbedded } from '@/components/figures/figure-address'
import { routing, withoutLocale } from '@/lib/i18n/routing'

const developing = process.env.NODE_ENV === 'development'
const localise = createMiddleware(routing)

/** Addresses that have no language: data, feeds, downloads, health, icons. */
const withoutLanguage =
  /^\/(api\/.*|feed\/.*|download\/.*|figure\/.*|calendar\.ics|robots\.txt|sitemap(\/[\w-]+)?\.xml|(icon|apple-icon|favicon)[^/]*)$/

/** A picture has its style within, and nothing else that acts. */
const pictures = /^\/figure\/[^/]+\.svg$/
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"

/** Only `/embed/…` may be framed. No inline style but in pictures; scripts by nonce. */
function policy(path: string, nonce: string): string {
  if (pictures.test(path)) return picturePolicy
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

/**
 * Finds the language of the address and gives the page what it cannot know by itself:
 * `x-nonce`, `x-method` (a page is rendered again after a POST without JavaScript) and `x-address`.
 * What a client sends under these names is overwritten; `x-request-id` comes from our server and is kept.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const nonce = btoa(crypto.randomUUID())
  const csp = policy(pathname, nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', csp)
  headers.set('x-method', request.method)
  headers.set('x-address', pathname + search)

  const response = withoutLanguage.test(pathname)
    ? NextResponse.next({ request: { headers } })
    : localise(new NextRequest(request.nextUrl, { headers, method: request.method }))
  response.headers.set('content-security-policy', csp)
  return response
}

/** Data needs no language and no nonce; next.config.js gives it its policy. */
export const config = { matcher: ['/((?!_next/static|_next/image|api/v1/|healthz$|readyz$).*)'] }

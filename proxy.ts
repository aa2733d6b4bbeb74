import { type NextRequest, NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { routing } from '@/lib/i18n/routing'

const localise = createMiddleware(routing)

/** Addresses that have no language: data, feeds, downloads, icons. */
const withoutLanguage =
  /^\/(api\/.*|feed\/.*|download\/.*|figure\/.*|calendar\.ics|robots\.txt|sitemap(\/[\w-]+)?\.xml|(icon|apple-icon|favicon)[^/]*)$/

/** Finds the language of the address; what else a page is told comes from `lib/server/page-policy.ts`. */
export const proxy = (request: NextRequest) =>
  withoutLanguage.test(request.nextUrl.pathname) ? NextResponse.next() : localise(request)

/** Data does not even come here. */
export const config = { matcher: ['/((?!_next/static|_next/image|api/v1/|healthz$|readyz$).*)'] }

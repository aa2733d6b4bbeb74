import { locales, withLocale } from '@/lib/i18n/routing'
import { siteAddress } from '../site-address'

/** Addresses that are for one person only, or that narrow a list which is there as a whole. */
const closed = [
  '/desk',
  '/account',
  '/sign-in',
  '/sign-up',
  '/set-up/',
  '/invitation/',
  '/search',
  '/corrections/',
]

/** Made at each request: a build has no database. */
export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  const addresses = closed.flatMap((path) => locales.map((locale) => withLocale(path, locale)))
  const lines = [
    'User-agent: *',
    ...addresses.map((address) => `Disallow: ${address}`),
    '',
    `Sitemap: ${siteAddress(request.headers)}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

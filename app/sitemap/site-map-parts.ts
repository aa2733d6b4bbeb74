import { alternates } from '@/lib/i18n/routing'

/** Entries in one part: each stands in it once a language, and a part may hold 50,000 addresses. */
export const partSize = 5000

/** Pages beside those of the entries. */
export const otherPages = ['/', '/data', '/data/dictionary', '/data/api', '/about', '/about/method']

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const document = (element: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${content}\n</${element}>\n`

/** The list of the parts. @param parts names of parts @param site the public address */
export const printIndex = (site: string, parts: readonly string[]): string =>
  document(
    'sitemapindex',
    parts.map((part) => `<sitemap><loc>${escaped(`${site}/sitemap/${part}.xml`)}</loc></sitemap>`).join('\n'),
  )

/** A page in every language, each naming the others. @property path without language */
export type Page = { path: string; changedAt: Date | null }

function printPage(site: string, { path, changedAt }: Page): string {
  const languages = Object.entries(alternates(path)).map(([tag, address]) => ({
    tag,
    address: escaped(`${site}${address}`.replace(/\/$/, '') || site),
  }))
  const links = languages
    .map(({ tag, address }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${address}"/>`)
    .join('')
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
  return languages
    .filter(({ tag }) => tag !== 'x-default')
    .map(({ address }) => `<url><loc>${address}</loc>${changed}${links}</url>`)
    .join('\n')
}

export const printPart = (site: string, pages: readonly Page[]): string =>
  document('urlset', pages.map((page) => printPage(site, page)).join('\n'))

const headers = { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' }

export const xmlAnswer = (xml: string): Response => new Response(xml, { headers })

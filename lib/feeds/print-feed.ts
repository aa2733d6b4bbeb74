import { Feed } from 'feed'
import { type FeedHead, type FeedItem, updatedAt } from './feed-item'

const name = 'Entente'

/** The library marks what it is given as HTML, and XML has no control characters. */
const asHtml = (plain: string): string =>
  plain
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** RFC 4287. */
export function printAtom(head: FeedHead, items: readonly FeedItem[]): string {
  const feed = new Feed({
    id: head.self,
    title: head.title,
    link: head.page,
    feedLinks: { atom: head.self },
    updated: updatedAt(items),
    copyright: head.licence,
    author: { name, link: head.site },
    generator: false,
  })
  for (const item of items) {
    feed.addItem({
      id: item.id,
      link: item.url,
      title: asHtml(item.title),
      description: asHtml(item.text),
      date: new Date(item.updatedAt),
      published: new Date(item.publishedAt),
    })
  }
  // The library has a place for the language, and leaves it empty in Atom.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${head.language}" `)
}

/** JSON Feed 1.1, <https://www.jsonfeed.org/version/1.1/>. */
export const printJsonFeed = (head: FeedHead, items: readonly FeedItem[]): string =>
  `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.page,
    feed_url: head.self,
    language: head.language,
    authors: [{ name, url: head.site }],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.text || item.title,
      date_published: item.publishedAt,
      date_modified: item.updatedAt,
    })),
  })}\n`

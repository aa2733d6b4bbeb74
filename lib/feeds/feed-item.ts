/** One thing that changed, as a feed tells it. Instants are ISO 8601 in UTC. */
export type FeedItem = {
  /** Never changes: the page it is about. */
  id: string
  url: string
  title: string
  /** Plain text. */
  text: string
  publishedAt: string
  updatedAt: string
}

export type FeedHead = {
  title: string
  /** The feed itself, and the page with the same things. */
  self: string
  page: string
  /** BCP 47 */
  language: string
  site: string
  licence: string
}

/** The newest change of all; without items, long ago. */
export const updatedAt = (items: readonly FeedItem[]): Date =>
  new Date(Math.max(0, ...items.map((item) => Date.parse(item.updatedAt))))

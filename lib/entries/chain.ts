import { sha256, stableJson } from './stable-json'

/** What a link of the chain covers: of people only the ids, so that a name can be removed. */
export type Link = {
  position: number
  entryId: string
  number: number
  kind: string
  slug: string
  data: unknown
  claims: unknown
  reason: string
  authorId: string | null
  publisherId: string | null
  /** ISO 8601, UTC, milliseconds */
  publishedAt: string
}

/** The hash of a revision, which covers that of the revision published before it anywhere on the site. */
export const linkHash = (previousHash: string, link: Link): string =>
  sha256(`${previousHash}\n${stableJson(link)}`)

import { createHash } from 'node:crypto'
import { stableJson } from './stable-json'

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
  state: 'published' | 'withdrawn' | 'merged'
  mergedIntoId: string | null
}

/**
 * The hash of a revision, which covers that of the revision published before it anywhere on the site. A state is part
 * of it where an entry left: revisions from before there were states keep their hashes, and none can be altered unseen.
 */
export const linkHash = (previousHash: string, link: Link): string => hashAfter(previousHash, linkText(link))

/** What of a link its hash covers, as text. */
export function linkText({ state, ...link }: Link): string {
  const left = state === 'published' ? null : state
  return stableJson({ ...link, state: left })
}

/** @param text of a link, by `linkText`; bytes are UTF-8 */
export const hashAfter = (previousHash: string, text: string | Uint8Array): string =>
  createHash('sha256').update(`${previousHash}\n`).update(text).digest('hex')

import 'server-only'
import type { FeedHead, FeedItem } from '@/lib/feeds/feed-item'
import { printAtom, printJsonFeed } from '@/lib/feeds/print-feed'
import { entityTag, isKnown } from '@/lib/server/entity-tag'
import { refusal } from '../api/v1/problem'
import { readWords } from '../api/v1/words'
import { siteAddress } from '../site-address'

type Feed = { head: FeedHead; items: FeedItem[]; ending: 'atom' | 'json' }

/** What a feed's addresses begin with, and its own. */
export type FeedAddress = { site: string; self: string }

type Read = (parameters: URLSearchParams, address: FeedAddress) => Promise<Feed>

const types = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' }

/** Answers with a feed, with 304 when it is known already, or with what is wrong with the address. */
export async function answerFeed(request: Request, read: Read): Promise<Response> {
  try {
    const { pathname, search, searchParams } = new URL(request.url)
    const site = siteAddress(request.headers)
    const { head, items, ending } = await read(searchParams, { site, self: site + pathname + search })
    const body = ending === 'atom' ? printAtom(head, items) : printJsonFeed(head, items)
    return known(request, body, types[ending])
  } catch (error) {
    return refusal(error, await readWords(), request.headers.get('x-request-id'))
  }
}

/** @returns the body with its tag, or 304 when the client has it */
export function known(request: Request, body: string, type: string): Response {
  const tag = entityTag(body)
  const headers = new Headers({ ETag: tag, 'Cache-Control': 'public, no-cache' })
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  headers.set('Content-Type', type)
  return new Response(body, { headers })
}

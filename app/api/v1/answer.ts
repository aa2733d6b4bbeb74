import 'server-only'
import { catalogue } from '@/lib/catalogue'
import type { Addressing } from '@/lib/entries/json-values'
import { entityTag, isKnown } from '@/lib/server/entity-tag'
import { siteAddress } from '../../site-address'
import { problemAnswer, refusal } from './problem'
import { readWords } from './words'

/** A question as it was asked. */
export type Asked = {
  url: URL
  parameters: URLSearchParams
  /** For printing; what is named differs from answer to answer. */
  printing: Addressing
}

/** What is answered: the content, and links to the pages beside it. */
export type Answer = { content: unknown; links?: Record<string, string> }

const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, X-Request-Id',
}
const methods = 'GET, HEAD, OPTIONS'

function opened(response: Response): Response {
  for (const [name, value] of Object.entries(open)) response.headers.set(name, value)
  return response
}

function contentAnswer({ content, links = {} }: Answer, request: Request): Response {
  const body = `${JSON.stringify(content)}\n`
  const tag = entityTag(body)
  const link = Object.entries(links).map(([rel, address]) => `<${address}>; rel="${rel}"`)
  const headers = new Headers({ ETag: tag, 'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding' })
  if (link.length > 0) headers.set('Link', link.join(', '))
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  headers.set('Content-Type', 'application/json; charset=utf-8')
  return new Response(body, { headers })
}

const refuse = async (): Promise<Response> =>
  opened(problemAnswer(405, await readWords(), {}, { Allow: methods }))

/** Tells browsers that pages of other sites may ask. */
const options = async (): Promise<Response> =>
  opened(
    new Response(null, {
      status: 204,
      headers: {
        Allow: methods,
        'Access-Control-Allow-Methods': methods,
        'Access-Control-Allow-Headers': 'If-None-Match',
        'Access-Control-Max-Age': '86400',
      },
    }),
  )

type Context<P> = { params: Promise<P> }

/**
 * The handlers of an address that is only read: GET asks a question and answers with JSON, or with a problem when
 * something is thrown; HEAD follows from it.
 */
export function answering<P>(ask: (asked: Asked, params: P) => Promise<Answer>) {
  const GET = async (request: Request, { params }: Context<P>): Promise<Response> => {
    const url = new URL(request.url)
    const printing = { catalogue, site: siteAddress(request.headers) }
    try {
      const answer = await ask({ url, parameters: url.searchParams, printing }, await params)
      return opened(contentAnswer(answer, request))
    } catch (error) {
      return opened(refusal(error, await readWords(), request.headers.get('x-request-id')))
    }
  }
  return { GET, OPTIONS: options, DELETE: refuse, PATCH: refuse, POST: refuse, PUT: refuse }
}

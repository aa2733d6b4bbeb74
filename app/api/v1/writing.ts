import 'server-only'
import { catalogue } from '@/lib/catalogue'
import type { Addressing } from '@/lib/entries/json-values'
import { siteAddress } from '../../site-address'
import { problemAnswer, refusal } from './problem'
import { readWords } from './words'

/** An answer to whoever has a token: nobody keeps it. */
export function ownAnswer(status: 200 | 201, content: unknown, headers: HeadersInit = {}): Response {
  return new Response(`${JSON.stringify(content)}\n`, {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}

type Context<P> = { params: Promise<P> }
type Answering<P> = (request: Request, printing: Addressing, params: P) => Promise<Response>

/** What pages of other sites may send and read; a token is sent by whoever has it, never by a browser by itself. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Location, Retry-After, WWW-Authenticate, X-Request-Id',
}

/** The handlers of an address that asks for a token and takes one method. What is thrown becomes a problem. */
export function withToken<P>(method: 'GET' | 'POST', answer: Answering<P>) {
  const methods = method === 'GET' ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS'
  const opened = (response: Response): Response => {
    for (const [name, value] of Object.entries(open)) response.headers.set(name, value)
    return response
  }
  const handle = async (request: Request, { params }: Context<P>): Promise<Response> => {
    try {
      const printing = { catalogue, site: siteAddress(request.headers) }
      return opened(await answer(request, printing, await params))
    } catch (error) {
      return opened(refusal(error, await readWords(), request.headers.get('x-request-id')))
    }
  }
  const refuse = async (): Promise<Response> => {
    const words = await readWords()
    const detail = words('data.api.unfit.method', { methods })
    return opened(problemAnswer(405, words, { detail }, { Allow: methods }))
  }
  const options = async (): Promise<Response> =>
    opened(
      new Response(null, {
        status: 204,
        headers: {
          Allow: methods,
          'Access-Control-Allow-Methods': methods,
          'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
          'Access-Control-Max-Age': '86400',
        },
      }),
    )
  return { handle, refuse, options }
}

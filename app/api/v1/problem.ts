import 'server-only'
import type { Words } from '@/lib/entries/api-value-schema'
import { BadCursor } from '@/lib/entries/cursor'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { log } from '@/lib/log'
import { BadParameters, Elsewhere, Gone, NotYetThere, type ParameterProblem, Unfit } from './refusals'

const titles = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  409: 'conflict',
  410: 'gone',
  413: 'tooLarge',
  415: 'unsupportedMediaType',
  422: 'refused',
  429: 'tooManyRequests',
  500: 'serverError',
  501: 'noFont',
  503: 'busy',
} as const
type Status = keyof typeof titles

type More = { detail?: string; requestId?: string; errors?: { pointer: string; detail: string }[] }

/** What went wrong, by RFC 9457. */
export function problemAnswer(
  status: Status,
  words: Words,
  more: More = {},
  headers: HeadersInit = {},
): Response {
  const say = (part: 'title' | 'detail') => words(`data.api.problem.${titles[status]}.${part}`)
  const body = { type: 'about:blank', title: say('title'), status, detail: say('detail'), ...more }
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

const explain = ({ name, message, allowed = [] }: ParameterProblem, words: Words) => ({
  pointer: `#/query/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  detail: words(`data.api.parameterProblem.${message}`, { name, allowed: allowed.join(', ') }),
})

const badRequest = (problems: readonly ParameterProblem[], words: Words) =>
  problemAnswer(400, words, { errors: problems.map((problem) => explain(problem, words)) })

/** The one place where what is thrown becomes an answer. @param requestId under which the log has it */
export function refusal(error: unknown, words: Words, requestId: string | null): Response {
  if (error instanceof BadParameters) return badRequest(error.problems, words)
  if (error instanceof BadCursor) return badRequest([{ name: 'cursor', message: 'notACursor' }], words)
  if (error instanceof Elsewhere)
    return new Response(null, { status: error.status, headers: { Location: error.path } })
  if (error instanceof NotYetThere)
    return problemAnswer(404, words, { detail: words('data.api.notYet', { since: error.since }) })
  if (error instanceof Gone)
    return problemAnswer(410, words, {}, { Link: `<${error.history}>; rel="version-history"` })
  if (error instanceof Unfit) {
    const { status, message, headers } = error
    return problemAnswer(
      status,
      words,
      message ? { detail: words(`data.api.unfit.${message}`) } : {},
      headers,
    )
  }
  if (error instanceof NotFound || error instanceof Forbidden || error instanceof Conflict)
    return problemAnswer(error.status, words)
  log.error({ id: requestId, err: error }, 'a request failed')
  return problemAnswer(500, words, requestId ? { requestId } : {})
}

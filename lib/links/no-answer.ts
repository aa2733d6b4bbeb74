/** Why an address gave no answer. `offline`: we had no network ourselves, which says nothing about the address. */
export type NoAnswerReason =
  | 'notFound'
  | 'refused'
  | 'timeout'
  | 'tls'
  | 'notPublic'
  | 'tooManyRedirects'
  | 'badRedirect'
  | 'offline'
  | 'noAnswer'

export class NoAnswer extends Error {
  constructor(readonly reason: NoAnswerReason) {
    super(reason)
  }
}

const byCode: Readonly<Record<string, NoAnswerReason>> = {
  ENOTFOUND: 'notFound',
  ENODATA: 'notFound',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ABORT_ERR: 'timeout',
  EAI_AGAIN: 'offline',
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
}

/** What an error of Node's resolver, sockets or TLS says about the address. */
export function whyNoAnswer(error: unknown): NoAnswerReason {
  if (error instanceof NoAnswer) return error.reason
  const { code = '', name = '' } = (error ?? {}) as { code?: unknown; name?: unknown }
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout'
  const known = byCode[String(code)]
  if (known) return known
  return /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO)/.test(String(code))
    ? 'tls'
    : 'noAnswer'
}

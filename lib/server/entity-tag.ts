import { createHash } from 'node:crypto'

/** A strong entity tag (RFC 9110) of a text: the answer itself, or all that it depends on. */
export const entityTag = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

/** Whether the client has this already: `*`, or one of its tags, weak or strong. @param known its `If-None-Match` */
export const isKnown = (known: string | null | undefined, tag: string): boolean =>
  (known ?? '').split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))

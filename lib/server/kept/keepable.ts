import type { IncomingMessage } from 'node:http'
import { catalogue, findKindAt } from '../../catalogue'
import { withoutLocale } from '../../i18n/routing'

const apiPlaces = new Set(['overview', 'search', ...[...catalogue.values()].map(({ path }) => path)])

/** Overviews, lists, entries, search, and the same questions of the API; no history, which names people. */
function isReading(path: string): boolean {
  const parts = path.split('/').slice(1)
  const [first = '', second, third] = parts
  if (first === 'api') return second === 'v1' && apiPlaces.has(third ?? '') && parts.length <= 4
  if (first === '' || first === 'search') return parts.length === 1
  if (first === 'relationships') return parts.length === 2
  return findKindAt(first) !== null && parts.length <= 2
}

/** By these a client of ours asks for a part of a page, or somebody says who they are. */
const telling = /^(rsc|next-.*|authorization|range|x-middleware-.*)$/

const longest = 1000

/**
 * What an answer depends on beside what is published: null where it may also depend on who asks.
 * @param request with its forwarding settled
 */
export function keyOf({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || url.length > longest) return null
  if (/\bentente-/.test(headers.cookie ?? '')) return null
  if (Object.keys(headers).some((name) => telling.test(name))) return null
  if (!isReading(withoutLocale(url.split('?', 1)[0] ?? ''))) return null
  return `${headers['x-forwarded-proto'] ?? ''} ${headers['x-forwarded-host'] ?? ''} ${headers.host ?? ''} ${url}`
}

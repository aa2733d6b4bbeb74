import 'server-only'
import { addressKey } from '@/lib/auth/address'
import { findTokenHolder } from '@/lib/auth/api-tokens'
import { findRefusal, giveBack, type Limit } from '@/lib/auth/limits'
import { type Contributor, prove } from '@/lib/auth/person'
import type { TokenScope } from '@/lib/auth/token-scopes'
import { Unfit } from './refusals'

const challenge = (more = '') => ({ 'WWW-Authenticate': `Bearer realm="Entente"${more}` })

/** @throws Unfit when there were too many, with the seconds to wait */
export async function countOrRefuse(limit: Limit, key: string): Promise<void> {
  const refusal = await findRefusal(limit, key)
  if (refusal) throw new Unfit(429, '', { 'Retry-After': String(refusal.seconds) })
}

/**
 * In whose name a program speaks (RFC 6750). Tries are counted by address; a token that holds gives its try back.
 * @param scopes any of which is enough
 * @throws Unfit 401 without a token that holds, 403 when it does not allow this, 429
 */
export async function requireToken(
  headers: Headers,
  scopes: readonly [TokenScope, ...TokenScope[]],
): Promise<Contributor> {
  const given = /^Bearer +(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1]
  if (!given) throw new Unfit(401, 'noToken', challenge())
  const address = addressKey(headers.get('x-forwarded-for') ?? '')
  await countOrRefuse('token', address)
  const holder = await findTokenHolder(given)
  if (!holder) throw new Unfit(401, 'wrongToken', challenge(', error="invalid_token"'))
  await giveBack('token', address)
  if (!scopes.some((scope) => holder.scopes.includes(scope)))
    throw new Unfit(403, 'scope', challenge(`, error="insufficient_scope", scope="${scopes[0]}"`))
  return prove(holder.person, 'contributor')
}

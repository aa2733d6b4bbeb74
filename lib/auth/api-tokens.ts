import 'server-only'
import { validate as isUuid, v7 as uuid } from 'uuid'
import { db } from '@/lib/db/client'
import { recordDeed } from './audit'
import type { Signed } from './person'
import { provePassword } from './prove-password'
import { isTokenScope, type TokenScope, tokenDays } from './token-scopes'
import { hashToken, isToken, newToken } from './tokens'

/** By it a token is known wherever it turns up: in a log, a repository, a chat. */
const prefix = 'entente_'
const longestName = 100
/** So many at most, so that nobody loses sight of them. */
const most = 20
const day = 24 * 3600_000
/** How exactly the last use of a token is known. */
const usedEvery = 60_000

export type NewToken = { name: string; scopes: string[]; days: number; password: string }
export type TokenFaults = {
  tokenName?: 'missing' | 'tooLong'
  scopes?: 'missing'
  days?: 'notOffered'
  current?: 'wrong'
}

export type TokenResult =
  | { outcome: 'made'; token: string }
  | { outcome: 'mend'; faults: TokenFaults }
  | { outcome: 'slowDown' | 'busy' | 'tooManyTokens' }

function findFaults({ name, scopes, days }: NewToken): TokenFaults | null {
  const faults: TokenFaults = {
    ...(name === '' && { tokenName: 'missing' }),
    ...(name.length > longestName && { tokenName: 'tooLong' }),
    ...((scopes.length === 0 || !scopes.every(isTokenScope)) && { scopes: 'missing' }),
    ...(!tokenDays.some((offered) => offered === days) && { days: 'notOffered' }),
  }
  return Object.keys(faults).length > 0 ? faults : null
}

/** Makes a token for a program, after the password. @returns it, for the only time */
export async function makeToken(person: Signed, typed: NewToken): Promise<TokenResult> {
  const given = { ...typed, name: typed.name.normalize('NFC').replace(/\s+/g, ' ').trim() }
  const faults = findFaults(given)
  if (faults) return { outcome: 'mend', faults }
  const { outcome } = await provePassword(person.id, given.password)
  if (outcome === 'wrong') return { outcome: 'mend', faults: { current: 'wrong' } }
  if (outcome !== 'right') return { outcome }
  const token = prefix + newToken()
  const now = new Date()
  const row = {
    id: uuid(),
    idHash: hashToken(token),
    personId: person.id,
    name: given.name,
    scopes: [...new Set(given.scopes)],
    createdAt: now,
    expiresAt: new Date(now.getTime() + given.days * day),
  }
  const made = await db.$transaction(async (tx) => {
    // One at a time for a person: two at the same moment do not pass the most together.
    await tx.$executeRaw`SELECT FROM "Person" WHERE id = ${person.id}::uuid FOR UPDATE`
    if ((await tx.apiToken.count({ where: { personId: person.id } })) >= most) return false
    await tx.apiToken.create({ data: row })
    const detail = { scopes: row.scopes, expiresOn: row.expiresAt.toISOString().slice(0, 10) }
    await recordDeed(tx, { deed: 'tokenMade', actorId: person.id, subjectId: person.id, detail })
    return true
  })
  return made ? { outcome: 'made', token } : { outcome: 'tooManyTokens' }
}

export type OwnToken = {
  id: string
  name: string
  scopes: TokenScope[]
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  expired: boolean
}

/** @returns the person's own tokens, the newest first; expired ones stay until they are revoked */
export async function listTokens(person: Signed): Promise<OwnToken[]> {
  const tokens = await db.apiToken.findMany({
    where: { personId: person.id },
    select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  const now = Date.now()
  return tokens.map(({ scopes, ...token }) => ({
    ...token,
    scopes: scopes.filter(isTokenScope),
    expired: token.expiresAt.getTime() <= now,
  }))
}

/** Ends one of the person's own tokens at once; another person's is left alone. */
export async function revokeToken(person: Signed, id: string): Promise<void> {
  if (!isUuid(id)) return
  await db.$transaction(async (tx) => {
    const { count } = await tx.apiToken.deleteMany({ where: { id, personId: person.id } })
    if (count > 0) await recordDeed(tx, { deed: 'tokenRevoked', actorId: person.id, subjectId: person.id })
  })
}

export type TokenHolder = { person: Signed; scopes: TokenScope[] }

/** In whose name a program speaks: null when the token is none, has expired or was revoked, or the person is disabled. */
export async function findTokenHolder(token: string): Promise<TokenHolder | null> {
  if (!token.startsWith(prefix) || !isToken(token.slice(prefix.length))) return null
  const now = new Date()
  const found = await db.apiToken.findUnique({
    where: { idHash: hashToken(token), expiresAt: { gt: now }, person: { disabledAt: null } },
    select: {
      id: true,
      scopes: true,
      lastUsedAt: true,
      person: { select: { id: true, name: true, email: true, role: true } },
    },
  })
  if (!found) return null
  const { id, name, email, role } = found.person
  if (name === null || email === null) return null
  if ((found.lastUsedAt?.getTime() ?? 0) < now.getTime() - usedEvery)
    await db.apiToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } })
  return { person: { id, name, email, role }, scopes: found.scopes.filter(isTokenScope) }
}

import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Signed } from './person'
import { sweepExpired } from './sweep'
import { hashToken, isToken, newToken } from './tokens'

const hour = 3600_000
/** Ends after this much silence, and in any case after this long. */
const idleFor = 8 * hour
export const livesFor = 7 * 24 * hour
/** How exactly the last sight of a session is known. */
const seenEvery = 60_000

/** Whose password was right. The epoch is the one from before it was looked at. */
export type Proven = { id: string; epoch: number }

export type OwnSession = {
  id: string
  browser: string | null
  createdAt: Date
  seenAt: Date
  current: boolean
}

const living = (now: number) => ({
  expiresAt: { gt: new Date(now) },
  seenAt: { gt: new Date(now - idleFor) },
})

/**
 * @param replaced the browser's session until now.
 * @returns the secret for the cookie. A password changed since the proof makes the session void from birth.
 */
export async function openSession(
  person: Proven,
  browser: string | null,
  replaced?: string,
): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + livesFor)
  if (isToken(replaced)) await closeSession(replaced)
  await db.session.create({
    data: { idHash: hashToken(token), personId: person.id, epoch: person.epoch, expiresAt, browser },
  })
  await db.person.updateMany({ where: { id: person.id }, data: { lastSeenAt: new Date() } })
  await sweepExpired()
  return token
}

/** Who is signed in with this secret: null when it has ended, or the person was disabled or removed. */
export async function findSession(token: string | undefined): Promise<Signed | null> {
  if (!isToken(token)) return null
  const now = Date.now()
  const session = await db.session.findUnique({
    where: { idHash: hashToken(token), ...living(now), person: { disabledAt: null } },
    select: {
      idHash: true,
      epoch: true,
      seenAt: true,
      person: { select: { id: true, name: true, email: true, role: true, epoch: true } },
    },
  })
  if (!session || session.epoch !== session.person.epoch) return null
  const { id, name, email, role } = session.person
  if (name === null || email === null) return null
  if (session.seenAt.getTime() < now - seenEvery) await markSeen(session.idHash, id)
  return { id, name, email, role }
}

async function markSeen(idHash: Uint8Array<ArrayBuffer>, personId: string): Promise<void> {
  const now = new Date()
  await db.session.updateMany({ where: { idHash }, data: { seenAt: now } })
  await db.person.updateMany({ where: { id: personId }, data: { lastSeenAt: now } })
}

export async function closeSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { idHash: hashToken(token) } })
}

/** @returns the person's living sessions, the latest seen first; `current` is that of `token`. */
export async function listSessions(person: Signed, token: string | undefined): Promise<OwnSession[]> {
  const current = isToken(token) ? Buffer.from(hashToken(token)) : undefined
  const sessions = await db.session.findMany({
    where: { personId: person.id, ...living(Date.now()) },
    select: { idHash: true, browser: true, createdAt: true, seenAt: true },
    orderBy: { seenAt: 'desc' },
    take: 100,
  })
  return sessions.map(({ idHash, ...session }) => ({
    ...session,
    id: Buffer.from(idHash).toString('base64url'),
    current: current?.equals(idHash) ?? false,
  }))
}

/** Ends one of the person's own sessions; another person's is left alone. */
export async function endSession(person: Signed, id: string): Promise<void> {
  const idHash = new Uint8Array(Buffer.from(id, 'base64url'))
  await db.session.deleteMany({ where: { idHash, personId: person.id } })
}

/** Ends all of the person's sessions but that of `token`. */
export async function endOtherSessions(person: Signed, token: string | undefined): Promise<void> {
  const kept = isToken(token) ? { idHash: { not: hashToken(token) } } : {}
  await db.session.deleteMany({ where: { personId: person.id, ...kept } })
}

/** How many browsers a person is signed in with. */
export function countSessions(personId: string): Promise<number> {
  return db.session.count({ where: { personId, ...living(Date.now()) } })
}

/** Signs a person out everywhere, and lets no browser or link of theirs be known any longer. */
export async function endEverything(tx: Prisma.TransactionClient, personId: string): Promise<void> {
  await tx.session.deleteMany({ where: { personId } })
  await tx.knownDevice.deleteMany({ where: { personId } })
  await tx.oneTimeLink.deleteMany({ where: { personId } })
  await tx.halfSignIn.deleteMany({ where: { personId } })
}

import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { hashToken, isToken, newToken } from './tokens'

export const deviceLivesFor = 180 * 24 * 3600_000

/** @returns the key under which a browser's own tries are counted; null when it never signed in to this account. */
export async function findDevice(token: string | undefined, email: string): Promise<string | null> {
  if (!isToken(token)) return null
  const idHash = hashToken(token)
  const device = await db.knownDevice.findFirst({
    where: { idHash, expiresAt: { gt: new Date() }, person: { email } },
    select: { personId: true },
  })
  return device && Buffer.from(idHash).toString('hex')
}

/** Whether a browser signed in to this account before. */
export async function isDeviceOf(token: string | undefined, personId: string): Promise<boolean> {
  if (!isToken(token)) return false
  const where = { idHash: hashToken(token), expiresAt: { gt: new Date() }, personId }
  return (await db.knownDevice.count({ where })) > 0
}

/** @returns the secret for the browser's cookie. */
export async function rememberDevice(tx: Prisma.TransactionClient, personId: string): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + deviceLivesFor)
  await tx.knownDevice.create({ data: { idHash: hashToken(token), personId, expiresAt } })
  return token
}

import 'server-only'
import { Secret, TOTP } from 'otpauth'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

/** Seconds for which a code holds, and how many such spans before and after now are taken as well. */
const period = 30
const tolerance = 1
/** Set up and not confirmed by then, it has to be begun anew. */
const setUpFor = 30 * 60_000

const totp = (bytes: Uint8Array, label: string) =>
  new TOTP({
    issuer: 'Entente',
    label,
    secret: new Secret({ buffer: new Uint8Array(bytes).buffer }),
    algorithm: 'SHA1',
    digits: 6,
    period,
  })

/** The span whose code this is, counted from 1970; null when it is the code of none that is taken now. */
export function stepOf(secret: Uint8Array, typed: string, now = Date.now()): number | null {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totp(secret, '').validate({ token, timestamp: now, window: tolerance })
  return delta === null ? null : Math.floor(now / 1000 / period) + delta
}

/** Whether signing in asks a person for a code. */
export async function hasSecondFactor(personId: string): Promise<boolean> {
  return (await db.secondFactor.count({ where: { personId, enabledAt: { not: null } } })) > 0
}

/** Keeps a new secret that does nothing until a code of it was right. An enabled one is left alone. */
export async function beginSetUp(personId: string): Promise<void> {
  const secret = new Uint8Array(new Secret({ size: 20 }).bytes)
  const now = { secret, lastStep: null, createdAt: new Date() }
  await db.secondFactor.deleteMany({ where: { personId, enabledAt: null } })
  await db.secondFactor.createMany({ data: { personId, ...now }, skipDuplicates: true })
}

/** What the person's app has to know; the secret also in groups, to type it. */
export type SetUp = { address: string; secret: string }

/** @returns null when nothing is being set up, or it was begun too long ago */
export async function findSetUp(person: { id: string; email: string }): Promise<SetUp | null> {
  const since = { gt: new Date(Date.now() - setUpFor) }
  const found = await db.secondFactor.findUnique({
    where: { personId: person.id, enabledAt: null, createdAt: since },
    select: { secret: true },
  })
  if (!found) return null
  const app = totp(found.secret, person.email)
  return { address: app.toString(), secret: app.secret.base32.replace(/.{4}(?=.)/g, '$& ') }
}

/** Turns the second step on with a code of the app. @returns whether the code was right and nobody else was faster */
export async function enable(
  tx: Prisma.TransactionClient,
  personId: string,
  typed: string,
): Promise<boolean> {
  const since = { gt: new Date(Date.now() - setUpFor) }
  const where = { personId, enabledAt: null, createdAt: since }
  const found = await tx.secondFactor.findUnique({ where, select: { secret: true } })
  const step = found && stepOf(found.secret, typed)
  if (step === null) return false
  const { count } = await tx.secondFactor.updateMany({
    where,
    data: { enabledAt: new Date(), lastStep: step },
  })
  return count === 1
}

/** Takes a code of the app, each once: of two at the same moment one is let in. */
export async function takeCode(personId: string, typed: string): Promise<boolean> {
  const found = await db.secondFactor.findUnique({
    where: { personId, enabledAt: { not: null } },
    select: { secret: true },
  })
  const step = found && stepOf(found.secret, typed)
  if (step === null) return false
  const { count } = await db.secondFactor.updateMany({
    where: {
      personId,
      enabledAt: { not: null },
      OR: [{ lastStep: null }, { lastStep: { lt: step } }],
    },
    data: { lastStep: step },
  })
  return count === 1
}

/** @returns whether there was one that was enabled */
export async function forgetSecondFactor(tx: Prisma.TransactionClient, personId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.secondFactor.deleteMany({ where: { personId, enabledAt: null } })
  const { count } = await tx.secondFactor.deleteMany({ where: { personId } })
  return count > 0
}

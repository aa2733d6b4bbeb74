import 'server-only'
import { randomBytes } from 'node:crypto'
import { Secret } from 'otpauth'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { recordDeed } from './audit'
import { hashToken } from './tokens'

const howMany = 10

/** 80 random bits as letters that are not mistaken for one another: `ABCD-EFGH-IJKL-MNOP`. */
const newCode = () =>
  new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.replace(/.{4}(?=.)/g, '$&-')

/** However it is written: with or without hyphens, small or large. */
const hashCode = (typed: string) => hashToken(typed.toUpperCase().replace(/[^A-Z2-7]/g, ''))

/** Ten new codes take the place of all older ones. @returns them, for the only time */
export async function writeRecoveryCodes(tx: Prisma.TransactionClient, personId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode)
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ idHash: hashCode(code), personId })) })
  return codes
}

/** Uses a code up. @returns whether it was there: of two at the same moment only one gets true */
export function takeRecoveryCode(personId: string, typed: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.recoveryCode.deleteMany({ where: { idHash: hashCode(typed), personId } })
    if (count === 0) return false
    await recordDeed(tx, { deed: 'recoveryCodeUsed', actorId: personId, subjectId: personId })
    return true
  })
}

export function countRecoveryCodes(personId: string): Promise<number> {
  return db.recoveryCode.count({ where: { personId } })
}

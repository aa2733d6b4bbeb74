import 'server-only'
import { db } from '@/lib/db/client'
import { forgetCodeTries, proveCode } from './prove-code'
import type { Proven } from './sessions'
import { hashToken, isToken, newToken } from './tokens'

/** How long the code may take after the password, in milliseconds. */
export const halfSignInLivesFor = 10 * 60_000

/** Somebody's password was right. @returns the secret with which the same browser brings the code */
export async function beginHalfSignIn({ id, epoch }: Proven): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + halfSignInLivesFor)
  await db.halfSignIn.create({ data: { idHash: hashToken(token), personId: id, epoch, expiresAt } })
  return token
}

async function findHalf(token: string | undefined) {
  if (!isToken(token)) return null
  return db.halfSignIn.findUnique({
    where: { idHash: hashToken(token), expiresAt: { gt: new Date() }, person: { disabledAt: null } },
    select: { idHash: true, personId: true, epoch: true },
  })
}

export const isHalfSignedIn = async (token: string | undefined) => (await findHalf(token)) !== null

export type SecondStep =
  | { outcome: 'signedIn'; person: Proven }
  /** `gone`: the password has to be given again. */
  | { outcome: 'wrongCode' | 'slowDown' | 'gone' }

/** The second step: a code of the app, or a recovery code. */
export async function passSecondStep(token: string | undefined, typed: string): Promise<SecondStep> {
  const half = await findHalf(token)
  if (!half) return { outcome: 'gone' }
  const { personId, epoch, idHash } = half
  const proof = await proveCode(personId, typed)
  if (proof !== 'right') return { outcome: proof }
  const { count } = await db.halfSignIn.deleteMany({ where: { idHash } })
  if (count === 0) return { outcome: 'gone' }
  await forgetCodeTries(personId)
  return { outcome: 'signedIn', person: { id: personId, epoch } }
}

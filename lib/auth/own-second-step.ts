import 'server-only'
import { db } from '@/lib/db/client'
import { recordDeed } from './audit'
import { findRefusal, forgetTries } from './limits'
import { recordOverLimit } from './over-limit'
import type { Signed } from './person'
import { provePassword } from './prove-password'
import { countRecoveryCodes, writeRecoveryCodes } from './recovery-codes'
import {
  beginSetUp,
  enable,
  findSetUp,
  forgetSecondFactor,
  hasSecondFactor,
  type SetUp,
} from './second-factor'

/** How far a person's own second step has come. */
export type OwnSecondStep =
  | { state: 'off' }
  | { state: 'pending'; setUp: SetUp }
  | { state: 'on'; codes: number }

export async function getOwnSecondStep(person: Signed): Promise<OwnSecondStep> {
  if (await hasSecondFactor(person.id)) return { state: 'on', codes: await countRecoveryCodes(person.id) }
  const setUp = await findSetUp(person)
  return setUp ? { state: 'pending', setUp } : { state: 'off' }
}

type Refused = { outcome: 'wrong' | 'slowDown' | 'busy' }

/** Makes a secret for the app, after the password. It asks nobody for a code until one was right. */
export async function beginSecondStep(
  person: Signed,
  password: string,
): Promise<{ outcome: 'begun' } | Refused> {
  const { outcome } = await provePassword(person.id, password)
  if (outcome !== 'right') return { outcome }
  await beginSetUp(person.id)
  return { outcome: 'begun' }
}

/** Turns the second step on. @returns the recovery codes, for the only time */
export async function confirmSecondStep(
  person: Signed,
  code: string,
): Promise<{ outcome: 'on'; codes: string[] } | { outcome: 'wrongCode' | 'slowDown' }> {
  const refusal = await findRefusal('code', person.id)
  if (refusal) {
    await recordOverLimit(refusal, 'tooManyCodes', person.id)
    return { outcome: 'slowDown' }
  }
  const codes = await db.$transaction(async (tx) => {
    if (!(await enable(tx, person.id, code))) return null
    await recordDeed(tx, { deed: 'secondStepOn', actorId: person.id, subjectId: person.id })
    return writeRecoveryCodes(tx, person.id)
  })
  if (!codes) return { outcome: 'wrongCode' }
  await forgetTries('code', person.id)
  return { outcome: 'on', codes }
}

/** New recovery codes; the older ones work no longer. Nothing where there is no second step. */
export async function renewRecoveryCodes(
  person: Signed,
  password: string,
): Promise<{ outcome: 'made'; codes: string[] } | Refused> {
  const { outcome } = await provePassword(person.id, password)
  if (outcome !== 'right') return { outcome }
  if (!(await hasSecondFactor(person.id))) return { outcome: 'made', codes: [] }
  const codes = await db.$transaction(async (tx) => {
    await recordDeed(tx, { deed: 'recoveryCodesMade', actorId: person.id, subjectId: person.id })
    return writeRecoveryCodes(tx, person.id)
  })
  return { outcome: 'made', codes }
}

/** Turns the second step off, and forgets the secret and the recovery codes. */
export async function endSecondStep(person: Signed, password: string): Promise<{ outcome: 'off' } | Refused> {
  const { outcome } = await provePassword(person.id, password)
  if (outcome !== 'right') return { outcome }
  await db.$transaction(async (tx) => {
    if (await forgetSecondFactor(tx, person.id))
      await recordDeed(tx, { deed: 'secondStepOff', actorId: person.id, subjectId: person.id })
  })
  return { outcome: 'off' }
}

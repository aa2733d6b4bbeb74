import { Secret, TOTP } from 'otpauth'
import { v7 } from 'uuid'
import { db } from '@/lib/db/client'
import { hashPassword } from './hashing'
import { beginSecondStep, confirmSecondStep } from './own-second-step'
import { type Holder, prove, type Role, type Signed } from './person'

/** A password that tests sign in with. */
export const testPassword = 'a ferry across the strait'
let hashed: Promise<string | null> | undefined

/** Somebody with an account and `testPassword`, and the proof of their role. */
export async function makePerson<R extends Role>(role: R, name = `Test ${role}`): Promise<Holder[R]> {
  hashed ??= hashPassword(testPassword)
  const id = v7()
  const person = { id, name, email: `${id}@example.org`, role }
  await db.person.create({ data: { ...person, passwordHash: await hashed } })
  return prove(person, role)
}

/** The code that a person's app shows now, or so many half minutes later. */
export async function codeOf(personId: string, later = 0): Promise<string> {
  const { secret } = await db.secondFactor.findUniqueOrThrow({ where: { personId } })
  const totp = new TOTP({ secret: new Secret({ buffer: new Uint8Array(secret).buffer }) })
  return totp.generate({ timestamp: Date.now() + later * 30_000 })
}

/** Sets up a second step, as its owner would. @returns the recovery codes */
export async function withSecondStep(person: Signed): Promise<string[]> {
  await beginSecondStep(person, testPassword)
  const result = await confirmSecondStep(person, await codeOf(person.id))
  if (result.outcome !== 'on') throw new Error(result.outcome)
  return result.codes
}

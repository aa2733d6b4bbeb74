import { v7 } from 'uuid'
import { db } from '@/lib/db/client'
import { hashPassword } from './hashing'
import { type Holder, prove, type Role } from './person'

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

import 'server-only'
import { db } from '@/lib/db/client'
import { matches } from './hashing'
import { countTry, forgetTries } from './limits'

/** `right` says under which epoch; an older one is void by now. */
export type PasswordProof = { outcome: 'right'; epoch: number } | { outcome: 'wrong' | 'slowDown' | 'busy' }

/** Asks somebody who is signed in for the password once more. Each try is counted before it is looked at. */
export async function provePassword(personId: string, password: string): Promise<PasswordProof> {
  if (!(await countTry('password', personId))) return { outcome: 'slowDown' }
  const { epoch, passwordHash } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { epoch: true, passwordHash: true },
  })
  const right = await matches(passwordHash, password)
  if (right === null) return { outcome: 'busy' }
  if (!right) return { outcome: 'wrong' }
  await forgetTries('password', personId)
  return { outcome: 'right', epoch }
}

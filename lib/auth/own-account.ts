import 'server-only'
import { db } from '@/lib/db/client'
import type { ShownAs } from '@/lib/db/generated/enums'
import { recordDeed } from './audit'
import { hashPassword } from './hashing'
import { type NameFault, nameFault, readName } from './identity'
import { type PasswordFault, passwordFault } from './passwords'
import { type Change, removeOneself } from './people'
import type { Signed } from './person'
import { proveCode } from './prove-code'
import { provePassword } from './prove-password'
import { hasSecondFactor } from './second-factor'
import { endEverything, type Proven } from './sessions'

/** @returns what is wrong with the name; null when it is changed. */
export async function changeName(person: Signed, typed: string): Promise<NameFault | null> {
  const name = readName(typed)
  const fault = nameFault(name)
  if (!fault) await db.person.update({ where: { id: person.id }, data: { name } })
  return fault
}

/** How the person's work is signed in public. */
export async function readShownAs({ id }: Signed): Promise<ShownAs> {
  const { shownAs } = await db.person.findUniqueOrThrow({ where: { id }, select: { shownAs: true } })
  return shownAs
}

/** Holds for earlier work too. */
export async function changeShownAs({ id }: Signed, shownAs: ShownAs): Promise<void> {
  await db.person.update({ where: { id }, data: { shownAs } })
}

/**
 * Deletes name, e-mail address and password of whoever knows the password; what the person wrote stays.
 * @param code of the app or a recovery code, where the second step is on
 */
export async function closeAccount(
  person: Signed,
  password: string,
  code = '',
): Promise<Change | 'wrong' | 'wrongCode' | 'slowDown' | 'busy'> {
  const { outcome } = await provePassword(person.id, password)
  if (outcome !== 'right') return outcome
  const proof = (await hasSecondFactor(person.id)) ? await proveCode(person.id, code) : 'right'
  return proof === 'right' ? removeOneself(person) : proof
}

export type PasswordChange = { current: string; password: string; again: string }

export type ChangeResult =
  | { outcome: 'changed'; person: Proven }
  | { outcome: 'mend'; fault: PasswordFault }
  | { outcome: 'wrong' | 'slowDown' | 'busy' }

/** Ends every session of the person; the caller starts a new one for this browser. */
export async function changePassword(person: Signed, given: PasswordChange): Promise<ChangeResult> {
  const fault = await passwordFault(given.password, given.again, [person.name, person.email])
  if (fault) return { outcome: 'mend', fault }
  const proof = await provePassword(person.id, given.current)
  if (proof.outcome !== 'right') return { outcome: proof.outcome }
  const { epoch } = proof
  const passwordHash = await hashPassword(given.password)
  if (!passwordHash) return { outcome: 'busy' }
  const changed = await writePassword(person.id, epoch, passwordHash)
  // Somebody changed it meanwhile, so what was typed is no longer the password.
  if (!changed) return { outcome: 'wrong' }
  return { outcome: 'changed', person: { id: person.id, epoch: epoch + 1 } }
}

function writePassword(id: string, epoch: number, passwordHash: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id, epoch, disabledAt: null },
      data: { passwordHash, epoch: { increment: 1 } },
    })
    if (count === 0) return false
    await endEverything(tx, id)
    await recordDeed(tx, { deed: 'passwordChanged', actorId: id, subjectId: id })
    return true
  })
}

import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { addressKey } from './address'
import { countAdministrators, lockAdministrators } from './administrators'
import { recordDeed } from './audit'
import { hashPassword } from './hashing'
import { type EmailFault, emailFault, type NameFault, nameFault, readEmail, readName } from './identity'
import { countTry, giveBack } from './limits'
import { findLink, type OpenLink, takeLink } from './links'
import { insertPerson } from './new-person'
import { type PasswordFault, passwordFault } from './passwords'
import { endEverything, type Proven } from './sessions'

/** What is typed to make an account; an invitation knows the e-mail address already, a reset the name too. */
export type NewAccount = { name: string; email: string; password: string; again: string }

export type Faults = { name?: NameFault; email?: EmailFault; password?: PasswordFault }

export type JoinResult =
  | { outcome: 'joined'; person: Proven }
  | { outcome: 'mend'; faults: Faults }
  /** `gone`: the link was used or has expired. */
  | { outcome: 'gone' | 'slowDown' | 'busy' }

/** A row with the password's hash, before it is anybody's. */
type Account = { name: string; email: string; passwordHash: string }

async function findFaults(account: NewAccount): Promise<Faults | null> {
  const { name, email, password, again } = account
  const faults = {
    name: nameFault(name) ?? undefined,
    email: emailFault(email) ?? undefined,
    password: (await passwordFault(password, again, [name, email])) ?? undefined,
  }
  return Object.values(faults).some(Boolean) ? faults : null
}

/** Makes the account, in one transaction with `enter`. */
async function join(
  given: NewAccount,
  address: string,
  enter: (tx: Prisma.TransactionClient, account: Account) => Promise<Proven | 'gone' | 'taken'>,
): Promise<JoinResult> {
  const passwordHash = await hashPassword(given.password)
  if (passwordHash === null) return { outcome: 'busy' }
  const { name, email } = given
  const person = await db.$transaction((tx) => enter(tx, { name, email, passwordHash }))
  if (person === 'gone') return { outcome: 'gone' }
  if (person === 'taken') return { outcome: 'mend', faults: { email: 'taken' } }
  await giveBack('address', addressKey(address))
  return { outcome: 'joined', person }
}

const asKept = (given: NewAccount): NewAccount => ({
  ...given,
  name: readName(given.name),
  email: readEmail(given.email),
})

/** The first administrator, once: a second one at the same moment finds the link gone. */
async function setUp(tx: Prisma.TransactionClient, token: string, account: Account) {
  await lockAdministrators(tx)
  if (!(await findLink(token, tx)) || (await countAdministrators(tx)) > 0) return 'gone'
  const person = await insertPerson(tx, { role: 'admin', ...account })
  if (!person) return 'taken'
  await tx.oneTimeLink.deleteMany({ where: { purpose: 'setup' } })
  await recordDeed(tx, { deed: 'administratorSetUp', actorId: person.id, subjectId: person.id })
  return person
}

/** Somebody who was invited, or who chooses a new password: all that was open before is ended. */
async function accept(tx: Prisma.TransactionClient, token: string, link: OpenLink, account: Account) {
  const id = link.personId
  if (id === null || !(await takeLink(tx, token))) return 'gone'
  await endEverything(tx, id)
  await tx.apiToken.deleteMany({ where: { personId: id } })
  const { name, passwordHash } = account
  const { count } = await tx.person.updateMany({
    where: { id, disabledAt: null },
    data: { name, passwordHash, epoch: { increment: 1 } },
  })
  if (count === 0) return 'gone'
  const deed = link.purpose === 'reset' ? 'passwordReset' : 'joined'
  await recordDeed(tx, { deed, actorId: id, subjectId: id })
  return tx.person.findUniqueOrThrow({ where: { id }, select: { id: true, epoch: true } })
}

/** Uses a link. Every try is counted by address, and the link is looked up before anything is hashed. */
export async function redeemLink(token: string, given: NewAccount, address: string): Promise<JoinResult> {
  if (!(await countTry('address', addressKey(address)))) return { outcome: 'slowDown' }
  const link = await findLink(token)
  if (!link) return { outcome: 'gone' }
  const name = link.purpose === 'reset' ? (link.name ?? given.name) : given.name
  const account = asKept({ ...given, name, email: link.email ?? given.email })
  const faults = await findFaults(account)
  if (faults) return { outcome: 'mend', faults }
  return join(account, address, (tx, person) =>
    link.purpose === 'setup' ? setUp(tx, token, person) : accept(tx, token, link, person),
  )
}

/** A contributor's account, where anybody may make one. The caller checks that this is so. */
export async function signUp(given: NewAccount, address: string): Promise<JoinResult> {
  const key = addressKey(address)
  if (!(await countTry('address', key))) return { outcome: 'slowDown' }
  const account = asKept(given)
  const faults = await findFaults(account)
  if (faults) return { outcome: 'mend', faults }
  if (!(await countTry('signUp', key))) return { outcome: 'slowDown' }
  return join(account, address, async (tx, person) => {
    const made = await insertPerson(tx, { role: 'contributor', ...person })
    if (!made) return 'taken'
    await recordDeed(tx, { deed: 'signedUp', actorId: made.id, subjectId: made.id })
    return made
  })
}

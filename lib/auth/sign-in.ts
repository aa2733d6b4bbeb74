import 'server-only'
import { db } from '@/lib/db/client'
import { addressKey } from './address'
import { recordDeed } from './audit'
import { hashPassword, isOutdated, matches } from './hashing'
import { readEmail } from './identity'
import { findDevice, rememberDevice } from './known-device'
import { countTry, forgetTries, giveBack, type Limit } from './limits'
import type { Proven } from './sessions'
import { hashToken } from './tokens'

export type SignInTry = {
  email: string
  password: string
  /** Of the client, as our server wrote it. */
  address: string
  /** The secret of a browser that signed in before. */
  device?: string
}

/** `wrong` is all that anybody learns: no such account, not this password, or disabled. */
export type SignInResult =
  | { outcome: 'signedIn'; person: Proven; newDevice: string | null }
  | { outcome: 'wrong' | 'slowDown' | 'busy' }

/** Nothing that was typed stands in the database, not even an address without an account. */
const accountKey = (email: string) => Buffer.from(hashToken(email)).toString('hex')

/** Checks an e-mail address and password. Every try is counted before the password is looked at. */
export async function checkSignIn(given: SignInTry): Promise<SignInResult> {
  const email = readEmail(given.email.slice(0, 1000))
  const address = addressKey(given.address)
  const device = await findDevice(given.device, email)
  const [limit, key]: [Limit, string] = device ? ['device', device] : ['account', accountKey(email)]
  if (!(await countTry('address', address)) || !(await countTry(limit, key))) return { outcome: 'slowDown' }

  const person = await db.person.findUnique({
    where: { email },
    select: { id: true, epoch: true, passwordHash: true, disabledAt: true },
  })
  const right = await matches(person?.passwordHash ?? null, given.password)
  if (right === null) return { outcome: 'busy' }
  if (!right || !person?.passwordHash || person.disabledAt) return { outcome: 'wrong' }

  await Promise.all([forgetTries(limit, key), giveBack('address', address)])
  if (isOutdated(person.passwordHash)) await hashAgain(person.id, person.passwordHash, given.password)
  const newDevice = device ? null : await welcomeDevice(person.id)
  return { outcome: 'signedIn', person: { id: person.id, epoch: person.epoch }, newDevice }
}

function welcomeDevice(personId: string): Promise<string> {
  return db.$transaction(async (tx) => {
    await recordDeed(tx, { deed: 'signedInOnNewBrowser', actorId: personId, subjectId: personId })
    return rememberDevice(tx, personId)
  })
}

/** Parameters were raised since: the password is here in clear for the only moment. */
async function hashAgain(id: string, outdated: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  if (passwordHash)
    await db.person.updateMany({ where: { id, passwordHash: outdated }, data: { passwordHash } })
}

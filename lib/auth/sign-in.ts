import 'server-only'
import { db } from '@/lib/db/client'
import { addressKey } from './address'
import { recordDeed } from './audit'
import { hashPassword, isOutdated, matches } from './hashing'
import { readEmail } from './identity'
import { findDevice, isDeviceOf, rememberDevice } from './known-device'
import { findRefusal, forgetTries, giveBack, type Limit } from './limits'
import { recordOverLimit } from './over-limit'
import { hasSecondFactor } from './second-factor'
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
  /** The password was right, and a code is asked for. */
  | { outcome: 'codeNeeded'; person: Proven }
  | { outcome: 'wrong' | 'slowDown' | 'busy' }

/** Nothing that was typed stands in the database, not even an address without an account. */
const accountKey = (email: string) => Buffer.from(hashToken(email)).toString('hex')

/** Checks an e-mail address and password. Every try is counted before the password is looked at. */
export async function checkSignIn(given: SignInTry): Promise<SignInResult> {
  const email = readEmail(given.email.slice(0, 1000))
  const address = addressKey(given.address)
  const device = await findDevice(given.device, email)
  const [limit, key]: [Limit, string] = device ? ['device', device] : ['account', accountKey(email)]
  if (await isTooOften(email, address, limit, key)) return { outcome: 'slowDown' }

  const person = await db.person.findUnique({
    where: { email },
    select: { id: true, epoch: true, passwordHash: true, disabledAt: true },
  })
  const right = await matches(person?.passwordHash ?? null, given.password)
  if (right === null) return { outcome: 'busy' }
  if (!right || !person?.passwordHash || person.disabledAt) return { outcome: 'wrong' }

  await Promise.all([forgetTries(limit, key), giveBack('address', address)])
  if (isOutdated(person.passwordHash)) await hashAgain(person.id, person.passwordHash, given.password)
  const proven = { id: person.id, epoch: person.epoch }
  if (await hasSecondFactor(person.id)) return { outcome: 'codeNeeded', person: proven }
  return { outcome: 'signedIn', person: proven, newDevice: device ? null : await welcomeDevice(person.id) }
}

/** Counts the try by address and by account. Whose account it is stands in the audit list, the address nowhere. */
async function isTooOften(email: string, address: string, limit: Limit, key: string): Promise<boolean> {
  const byAddress = await findRefusal('address', address)
  if (byAddress) await recordOverLimit(byAddress, 'tooManyTries', null)
  if (byAddress) return true
  const byAccount = await findRefusal(limit, key)
  if (!byAccount) return false
  const known = await db.person.findUnique({ where: { email }, select: { id: true } })
  if (known) await recordOverLimit(byAccount, 'tooManySignIns', known.id)
  return true
}

/** @returns the secret for the cookie of a browser that was not known before; null for one that was */
export async function welcomeUnknown(personId: string, device: string | undefined): Promise<string | null> {
  return (await isDeviceOf(device, personId)) ? null : welcomeDevice(personId)
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

import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/db/client'

const limiter = (keyPrefix: string, points: number, minutes: number) =>
  new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix,
    points,
    duration: minutes * 60,
    clearExpiredByTimeout: false,
  })

const limiters = {
  /** Tries to sign in to one account, by whomever. */
  account: limiter('account', 10, 15),
  /** The same from a browser that signed in before: a stranger's tries do not count against it. */
  device: limiter('device', 10, 15),
  /** Everything that costs a hash, from one address. */
  address: limiter('address', 30, 15),
  /** Tries of somebody signed in to prove the password. */
  password: limiter('password', 10, 15),
  /** Codes of a second step, of one person. */
  code: limiter('code', 5, 15),
  /** Tokens that are none, from one address. */
  token: limiter('token', 30, 15),
  /** Proposals that one person's programs send. */
  proposals: limiter('proposals', 60, 60),
  /** Accounts made from one address. */
  signUp: limiter('signUp', 5, 60),
  /** Readers' corrections from one address, and from all together. */
  correction: limiter('correction', 6, 60),
  corrections: limiter('corrections', 300, 24 * 60),
}
export type Limit = keyof typeof limiters

/** Too many tries: how many seconds to wait, and whether this is the first that is refused. */
export type Refusal = { seconds: number; first: boolean }

/**
 * Counts a try before it is made, in the database, so that tries at the same moment are all counted.
 * @returns null when it may be made. @throws when the database cannot count: then nothing is tried.
 */
export async function findRefusal(limit: Limit, key: string): Promise<Refusal | null> {
  const limiter = limiters[limit]
  try {
    await limiter.consume(key)
    return null
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return {
      seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
      first: refusal.consumedPoints === limiter.points + 1,
    }
  }
}

/** The same for whoever need not know more. @returns false when there were too many. */
export async function countTry(limit: Limit, key: string): Promise<boolean> {
  return (await findRefusal(limit, key)) === null
}

/** Gives one try back: it was a good one. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await limiters[limit].reward(key)
}

/** Forgets all tries under a key. */
export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await limiters[limit].delete(key)
}

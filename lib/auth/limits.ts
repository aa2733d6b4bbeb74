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
  /** Accounts made from one address. */
  signUp: limiter('signUp', 5, 60),
  /** Readers' corrections from one address, and from all together. */
  correction: limiter('correction', 6, 60),
  corrections: limiter('corrections', 300, 24 * 60),
}
export type Limit = keyof typeof limiters

/**
 * Counts a try before it is made, in the database, so that tries at the same moment are all counted.
 * @returns false when there were too many. @throws when the database cannot count: then nothing is tried.
 */
export async function countTry(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiters[limit].consume(key)
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** Gives one try back: it was a good one. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await limiters[limit].reward(key)
}

/** Forgets all tries under a key. */
export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await limiters[limit].delete(key)
}

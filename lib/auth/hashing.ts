import 'server-only'
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { longestPassword, normalise } from './passwords'

/** argon2id (2) with the parameters OWASP names first: 19 MiB, 2 passes, 1 lane; about 10 ms. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const prefix = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`

/** Verified against when there is no such account, so that the answer takes as long. */
const nobody = hash(randomBytes(16), parameters)

/** A flood of tries can take neither all the memory nor all the processors. */
const atOnce = 2
const mayWait = 50
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
  if (running < atOnce) running++
  else if (waiting.length >= mayWait) return null
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** @returns null when too many are waiting: try again. */
export function hashPassword(password: string): Promise<string | null> {
  return inTurn(() => hash(normalise(password), parameters))
}

/**
 * Takes the same time whether there is a hash or none. A password that is too long is wrong, never cut to fit.
 * @returns null when too many are waiting: try again.
 */
export async function matches(passwordHash: string | null, password: string): Promise<boolean | null> {
  const characters = Array.from(normalise(password))
  const shortened = characters.slice(0, longestPassword).join('')
  const same = await inTurn(async () => verify(passwordHash ?? (await nobody), shortened))
  return same && passwordHash !== null && characters.length <= longestPassword
}

/** Whether a hash was made with other parameters than those of today. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(prefix)
}

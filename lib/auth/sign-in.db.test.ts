import { hash } from '@node-rs/argon2'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { listDeeds } from './audit'
import { isOutdated } from './hashing'
import { changePassword } from './own-account'
import { disablePerson } from './people'
import { findSession, openSession } from './sessions'
import { checkSignIn, type SignInTry } from './sign-in'
import { makePerson, testPassword } from './testing'

const wrongPassword = 'a bridge across the strait'
let serial = 0
/** A different address at every call, as from somebody who rotates them. */
const anyAddress = () => `198.51.100.${serial++ % 256}`

const given = (email: string, more: Partial<SignInTry> = {}): SignInTry => ({
  email,
  password: testPassword,
  address: anyAddress(),
  ...more,
})
const outcome = async (attempt: SignInTry) => (await checkSignIn(attempt)).outcome
const count = (outcomes: string[], wanted: string) => outcomes.filter((one) => one === wanted).length

beforeEach(async () => {
  await db.rateLimit.deleteMany()
})

async function signedIn(attempt: SignInTry) {
  const result = await checkSignIn(attempt)
  if (result.outcome !== 'signedIn') throw new Error(result.outcome)
  return result
}

test('the right password signs in, however the address is written', async () => {
  const { email, id } = await makePerson('editor')
  const { person } = await signedIn(given(` ${email.toUpperCase()} `))
  expect(person).toEqual({ id, epoch: 0 })
})

test('nobody learns whether an account exists, is disabled, or has no password yet', async () => {
  const known = await makePerson('editor')
  const disabled = await makePerson('editor')
  await disablePerson(null, disabled.id)
  const invited = await makePerson('editor')
  await db.person.update({ where: { id: invited.id }, data: { passwordHash: null } })
  expect(await outcome(given(known.email, { password: wrongPassword }))).toBe('wrong')
  for (const email of [disabled.email, invited.email, 'nobody@example.org', '', 'x'.repeat(5000)]) {
    expect(await outcome(given(email))).toBe('wrong')
  }
})

test('an account that does not exist takes as long as a wrong password', async () => {
  const { email } = await makePerson('editor')
  const [known, unknown]: [number[], number[]] = [[], []]
  async function took(address: string) {
    const start = performance.now()
    await outcome(given(address, { password: wrongPassword }))
    return performance.now() - start
  }
  // In turns, so that whatever else the machine does slows both.
  for (let index = 0; index < 9; index++) {
    known.push(await took(email))
    unknown.push(await took('nobody@example.org'))
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[4] ?? 0
  const ratio = median(known) / median(unknown)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

test('an over-long password is wrong, also when its beginning is right', async () => {
  const { id, email } = await makePerson('editor')
  const longest = 'strait '.repeat(37).slice(0, 256)
  const passwordHash = await hash(longest, { algorithm: 2, memoryCost: 19456, timeCost: 2, parallelism: 1 })
  await db.person.update({ where: { id }, data: { passwordHash } })
  expect(await outcome(given(email, { password: `${longest}!` }))).toBe('wrong')
  expect(await outcome(given(email, { password: longest }))).toBe('signedIn')
})

test('a hash made with weaker parameters is replaced when its owner signs in', async () => {
  const { id, email } = await makePerson('editor')
  const passwordHash = await hash(testPassword, { algorithm: 2, memoryCost: 8192, timeCost: 1 })
  await db.person.update({ where: { id }, data: { passwordHash } })
  await signedIn(given(email))
  const after = await db.person.findUniqueOrThrow({ where: { id } })
  expect(isOutdated(after.passwordHash ?? '')).toBe(false)
  await signedIn(given(email))
})

describe('guessing', () => {
  test('of twelve guesses at one account, each from another address, ten are looked at', async () => {
    const { email } = await makePerson('editor')
    const outcomes: string[] = []
    for (let index = 0; index < 12; index++)
      outcomes.push(await outcome(given(email, { password: wrongPassword })))
    expect(outcomes).toEqual([...Array(10).fill('wrong'), 'slowDown', 'slowDown'])
    expect(await outcome(given(email))).toBe('slowDown')
  })

  test('twelve at the same moment do not slip through together', async () => {
    const { email } = await makePerson('editor')
    const guesses = Array.from({ length: 12 }, () => outcome(given(email, { password: wrongPassword })))
    const outcomes = await Promise.all(guesses)
    expect([count(outcomes, 'wrong'), count(outcomes, 'slowDown')]).toEqual([10, 2])
  })

  test('an account that does not exist is counted the same, so the limit tells nothing', async () => {
    const guesses = Array.from({ length: 12 }, () => outcome(given('nobody@example.org')))
    expect(count(await Promise.all(guesses), 'slowDown')).toBe(2)
  })

  test('one address has thirty tries, over whichever accounts', async () => {
    const address = '2001:db8:0:1::7'
    const outcomes: string[] = []
    for (let index = 0; index < 32; index++)
      outcomes.push(await outcome(given(`nobody${index}@example.org`, { address })))
    expect([count(outcomes, 'wrong'), count(outcomes, 'slowDown')]).toEqual([30, 2])
    const { email } = await makePerson('editor')
    expect(await outcome(given(email, { address: '2001:db8:0:1::8' }))).toBe('slowDown')
    expect(await outcome(given(email, { address: '2001:db8:0:2::8' }))).toBe('signedIn')
  })

  test('the right password gives the tries back', async () => {
    const { email } = await makePerson('editor')
    const address = '203.0.113.50'
    for (let round = 0; round < 5; round++) {
      for (let index = 0; index < 5; index++)
        await outcome(given(email, { address, password: wrongPassword }))
      expect(await outcome(given(email, { address }))).toBe('signedIn')
    }
    const { points } = await db.rateLimit.findUniqueOrThrow({ where: { key: `address:${address}` } })
    expect(points).toBe(25)
  })

  test('a window that has passed counts for nothing', async () => {
    const { email } = await makePerson('editor')
    for (let index = 0; index < 11; index++) await outcome(given(email, { password: wrongPassword }))
    await db.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1) } })
    expect(await outcome(given(email))).toBe('signedIn')
  })

  test('what was typed is not kept in clear', async () => {
    await outcome(given('secret.person@example.org'))
    const keys = (await db.rateLimit.findMany()).map(({ key }) => key).join(' ')
    expect(keys).not.toContain('secret')
  })
})

describe('a browser that signed in before', () => {
  test('is not locked out by a stranger', async () => {
    const { email } = await makePerson('editor')
    const { newDevice } = await signedIn(given(email))
    const device = newDevice ?? undefined
    for (let index = 0; index < 12; index++) await outcome(given(email, { password: wrongPassword }))
    expect(await outcome(given(email))).toBe('slowDown')
    const again = await signedIn(given(email, { device }))
    expect(again.newDevice).toBe(null)
  })

  test('has a limit of its own', async () => {
    const { email } = await makePerson('editor')
    const { newDevice } = await signedIn(given(email))
    const device = newDevice ?? undefined
    const guesses = Array.from({ length: 12 }, () =>
      outcome(given(email, { password: wrongPassword, device })),
    )
    expect(count(await Promise.all(guesses), 'slowDown')).toBe(2)
  })

  test('is nothing to another account, nor when its time is over', async () => {
    const [mine, other] = [await makePerson('editor'), await makePerson('editor')]
    const { newDevice } = await signedIn(given(mine.email))
    const device = newDevice ?? undefined
    for (let index = 0; index < 11; index++) await outcome(given(other.email, { password: wrongPassword }))
    expect(await outcome(given(other.email, { device }))).toBe('slowDown')
    await db.knownDevice.updateMany({ data: { expiresAt: new Date(0) } })
    for (let index = 0; index < 11; index++) await outcome(given(mine.email, { password: wrongPassword }))
    expect(await outcome(given(mine.email, { device }))).toBe('slowDown')
  })
})

test('a session born of a password that was changed meanwhile is void', async () => {
  const person = await makePerson('editor')
  const { person: proven } = await signedIn(given(person.email))
  const next = 'a tunnel under the strait'
  const change = await changePassword(person, { current: testPassword, password: next, again: next })
  expect(change.outcome).toBe('changed')
  expect(await findSession(await openSession(proven, null))).toBe(null)
})

test('the first try over the limit is written down once, for the person alone', async () => {
  const [{ email, id }, admin] = [await makePerson('editor'), await makePerson('admin')]
  for (let n = 0; n < 13; n++) await outcome(given(email, { password: wrongPassword }))
  for (let n = 0; n < 13; n++) await outcome(given('nobody-at-all@example.org'))
  const { deeds } = await listDeeds(admin, 50, { deed: 'tooManySignIns' })
  expect(deeds.map(({ actorId, subjectId }) => [actorId, subjectId]).filter(([, to]) => to === id)).toEqual([
    [null, id],
  ])
  expect(deeds.filter(({ subjectId }) => subjectId === null)).toEqual([])
})

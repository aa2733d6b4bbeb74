import { Secret, TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { listDeeds } from './audit'
import { beginHalfSignIn, isHalfSignedIn, passSecondStep } from './half-sign-in'
import {
  beginSecondStep,
  confirmSecondStep,
  endSecondStep,
  getOwnSecondStep,
  renewRecoveryCodes,
} from './own-second-step'
import { disablePerson, removePerson, takeSecondStep } from './people'
import { hasSecondFactor, stepOf, takeCode } from './second-factor'
import { checkSignIn } from './sign-in'
import { codeOf, makePerson, testPassword, withSecondStep } from './testing'

beforeEach(async () => {
  await db.rateLimit.deleteMany()
})

const signIn = (email: string) => checkSignIn({ email, password: testPassword, address: '203.0.113.5' })

async function halfSignedIn() {
  const person = await makePerson('editor')
  const codes = await withSecondStep(person)
  return { person, codes, half: await beginHalfSignIn({ id: person.id, epoch: 0 }) }
}

test('it is on only after the password and a right code, and then signing in asks for one', async () => {
  const person = await makePerson('editor')
  expect(await beginSecondStep(person, 'not the password')).toEqual({ outcome: 'wrong' })
  expect(await getOwnSecondStep(person)).toEqual({ state: 'off' })

  await beginSecondStep(person, testPassword)
  const pending = await getOwnSecondStep(person)
  expect(pending).toMatchObject({
    state: 'pending',
    setUp: { address: expect.stringContaining('otpauth://totp/') },
  })
  expect((await signIn(person.email)).outcome).toBe('signedIn')
  expect(await confirmSecondStep(person, '000000')).toEqual({ outcome: 'wrongCode' })

  const secret = pending.state === 'pending' ? pending.setUp.secret.replaceAll(' ', '') : ''
  const result = await confirmSecondStep(person, new TOTP({ secret: Secret.fromBase32(secret) }).generate())
  expect(result).toMatchObject({ outcome: 'on' })
  expect(new Set(result.outcome === 'on' ? result.codes : []).size).toBe(10)
  expect(await getOwnSecondStep(person)).toEqual({ state: 'on', codes: 10 })
  expect((await signIn(person.email)).outcome).toBe('codeNeeded')
})

test('set up too long ago, it has to be begun anew', async () => {
  const person = await makePerson('editor')
  await beginSecondStep(person, testPassword)
  const code = await codeOf(person.id)
  const createdAt = new Date(Date.now() - 31 * 60_000)
  await db.secondFactor.update({ where: { personId: person.id }, data: { createdAt } })
  expect(await getOwnSecondStep(person)).toEqual({ state: 'off' })
  expect(await confirmSecondStep(person, code)).toEqual({ outcome: 'wrongCode' })
})

test('a code lets in once, also when two bring it at the same moment', async () => {
  const { person } = await halfSignedIn()
  const code = await codeOf(person.id, 1)
  const tries = await Promise.all(Array.from({ length: 8 }, () => takeCode(person.id, code)))
  expect(tries.filter(Boolean)).toHaveLength(1)
  expect(await takeCode(person.id, code)).toBe(false)
  // An earlier one, never used, is void too.
  expect(await takeCode(person.id, await codeOf(person.id, 0))).toBe(false)
})

test('the code of the span before and after is taken, of no other', () => {
  const secret = new Secret({ size: 20 })
  const now = 1_800_000_015_000
  const at = (spans: number) => new TOTP({ secret }).generate({ timestamp: now + spans * 30_000 })
  const taken = (spans: number) => stepOf(secret.bytes, at(spans), now)
  expect([-1, 0, 1].map(taken)).toEqual([59_999_999, 60_000_000, 60_000_001])
  expect([taken(-2), taken(2), stepOf(secret.bytes, '', now), stepOf(secret.bytes, 'abcdef', now)]).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('the database itself takes no step back', async () => {
  const { person } = await halfSignedIn()
  await takeCode(person.id, await codeOf(person.id, 1))
  await expect(
    db.secondFactor.update({ where: { personId: person.id }, data: { lastStep: 1 } }),
  ).rejects.toThrow()
})

test('a half sign-in needs its own browser, ends with its use, and is void after a while', async () => {
  const { person, half } = await halfSignedIn()
  expect(await passSecondStep('x'.repeat(43), await codeOf(person.id, 1))).toEqual({ outcome: 'gone' })
  expect(await passSecondStep(undefined, '')).toEqual({ outcome: 'gone' })
  expect(await passSecondStep(half, await codeOf(person.id, 1))).toEqual({
    outcome: 'signedIn',
    person: { id: person.id, epoch: 0 },
  })
  expect(await isHalfSignedIn(half)).toBe(false)

  const late = await beginHalfSignIn({ id: person.id, epoch: 0 })
  await db.halfSignIn.updateMany({ where: { personId: person.id }, data: { expiresAt: new Date() } })
  expect(await isHalfSignedIn(late)).toBe(false)
})

test('a recovery code lets in once, however it is written, and two at the same moment are one', async () => {
  const { person, codes } = await halfSignedIn()
  const code = codes[0]?.toLowerCase().replaceAll('-', ' ') ?? ''
  const halves = await Promise.all([0, 1, 2].map(() => beginHalfSignIn({ id: person.id, epoch: 0 })))
  const results = await Promise.all(halves.map((half) => passSecondStep(half, code)))
  expect(results.map(({ outcome }) => outcome).sort()).toEqual(['signedIn', 'wrongCode', 'wrongCode'])
  expect(await getOwnSecondStep(person)).toEqual({ state: 'on', codes: 9 })
  const [stored] = await db.recoveryCode.findMany({ where: { personId: person.id } })
  expect(Buffer.from(stored?.idHash ?? []).toString()).not.toContain(codes[1] ?? '-')
})

test('another person’s recovery code is none', async () => {
  const [one, other] = [await halfSignedIn(), await halfSignedIn()]
  expect(await passSecondStep(one.half, other.codes[0] ?? '')).toEqual({ outcome: 'wrongCode' })
})

test('new recovery codes end the older ones', async () => {
  const { person, codes, half } = await halfSignedIn()
  expect(await renewRecoveryCodes(person, 'not the password')).toEqual({ outcome: 'wrong' })
  const renewed = await renewRecoveryCodes(person, testPassword)
  expect(await passSecondStep(half, codes[0] ?? '')).toEqual({ outcome: 'wrongCode' })
  const fresh = renewed.outcome === 'made' ? (renewed.codes[0] ?? '') : ''
  expect(await passSecondStep(half, fresh)).toMatchObject({ outcome: 'signedIn' })
})

test('after five wrong codes none is looked at, and the audit list says so once', async () => {
  const { person, half } = await halfSignedIn()
  const admin = await makePerson('admin')
  const results = await Promise.all(Array.from({ length: 8 }, () => passSecondStep(half, '000000')))
  expect(results.filter(({ outcome }) => outcome === 'wrongCode')).toHaveLength(5)
  expect(await passSecondStep(half, await codeOf(person.id, 1))).toEqual({ outcome: 'slowDown' })
  const { deeds } = await listDeeds(admin, 50, { person: person.id, deed: 'tooManyCodes' })
  expect(deeds).toMatchObject([{ actorId: null, subjectId: person.id }])
})

test('a disabled person has no half sign-in left; a removed one no secret', async () => {
  const { person, half } = await halfSignedIn()
  await disablePerson(null, person.id)
  expect(await passSecondStep(half, await codeOf(person.id, 1))).toEqual({ outcome: 'gone' })
  await removePerson(null, person.id)
  expect(await db.secondFactor.count({ where: { personId: person.id } })).toBe(0)
})

test('it is turned off with the password, or taken away by an administrator, and both are written down', async () => {
  const admin = await makePerson('admin')
  const { person } = await halfSignedIn()
  expect(await endSecondStep(person, 'not the password')).toEqual({ outcome: 'wrong' })
  expect(await endSecondStep(person, testPassword)).toEqual({ outcome: 'off' })
  expect(await hasSecondFactor(person.id)).toBe(false)
  await withSecondStep(person)
  await takeSecondStep(admin, person.id)
  await takeSecondStep(admin, person.id)
  expect((await signIn(person.email)).outcome).toBe('signedIn')
  const { deeds } = await listDeeds(admin, 4, { person: person.id })
  expect(deeds.map(({ deed, actorId }) => [deed, actorId])).toEqual([
    ['signedInOnNewBrowser', person.id],
    ['secondStepTaken', admin.id],
    ['secondStepOn', person.id],
    ['secondStepOff', person.id],
  ])
})

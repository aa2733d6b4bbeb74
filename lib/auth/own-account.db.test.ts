import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { changeName, changePassword } from './own-account'
import { findSession, openSession } from './sessions'
import { checkSignIn } from './sign-in'
import { makePerson, testPassword } from './testing'

const next = 'a harbour beyond the strait'
const change = { current: testPassword, password: next, again: next }
const address = '203.0.113.10'

test('a name is changed, if it is one', async () => {
  const person = await makePerson('contributor')
  expect(await changeName(person, '  李  明 ')).toBe(null)
  expect(await changeName(person, ' ')).toBe('missing')
  expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).name).toBe('李 明')
})

test('a new password ends every session, this one too, and the old one is worth nothing', async () => {
  const person = await makePerson('contributor')
  const tokens = [
    await openSession({ id: person.id, epoch: 0 }, null),
    await openSession({ id: person.id, epoch: 0 }, null),
  ]
  const result = await changePassword(person, change)
  expect(result).toEqual({ outcome: 'changed', person: { id: person.id, epoch: 1 } })
  for (const token of tokens) expect(await findSession(token)).toBe(null)
  expect(await findSession(await openSession({ id: person.id, epoch: 1 }, null))).toEqual(person)
  const signIn = (password: string) => checkSignIn({ email: person.email, password, address })
  expect((await signIn(testPassword)).outcome).toBe('wrong')
  expect((await signIn(next)).outcome).toBe('signedIn')
  expect(await db.auditEvent.count({ where: { subjectId: person.id, deed: 'passwordChanged' } })).toBe(1)
})

test('the current password must be known, and can be guessed ten times', async () => {
  const person = await makePerson('contributor')
  const guesses = Array.from({ length: 12 }, () => changePassword(person, { ...change, current: 'a guess' }))
  const outcomes = (await Promise.all(guesses)).map(({ outcome }) => outcome).sort()
  expect(outcomes).toEqual(['slowDown', 'slowDown', ...Array(10).fill('wrong')])
  expect((await changePassword(person, change)).outcome).toBe('slowDown')
})

test('of two changes at the same moment one wins', async () => {
  const person = await makePerson('contributor')
  const results = await Promise.all([changePassword(person, change), changePassword(person, change)])
  expect(results.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'wrong'])
  expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).epoch).toBe(1)
})

test('a bad new password is said before the old one is looked at', async () => {
  const person = await makePerson('contributor')
  const bad = { current: 'a guess', password: 'password1234', again: 'password1234' }
  expect(await changePassword(person, bad)).toEqual({ outcome: 'mend', fault: 'guessable' })
})

import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { saveDraft } from '@/lib/entries/proposals'
import { changeName, changePassword, changeShownAs, closeAccount, readShownAs } from './own-account'
import { findSession, openSession } from './sessions'
import { checkSignIn } from './sign-in'
import { signatureOf, signing } from './signature'
import { codeOf, makePerson, testPassword, withSecondStep } from './testing'

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

test('an account that its owner closes is nobody’s at once; what was written is by a former contributor', async () => {
  const person = await makePerson('contributor', 'Siti Nur Aini')
  const token = await openSession({ id: person.id, epoch: 0 }, null)
  const written = { entryId: null, kind: 'project', reason: '', typed: [], requestKey: v7() }
  const { id } = await saveDraft(person, written)

  expect(await closeAccount(person, 'not this one at all')).toBe('wrong')
  expect(await findSession(token)).toEqual(person)
  expect(await closeAccount(person, testPassword)).toBe('done')
  expect(await findSession(token)).toBe(null)
  expect((await checkSignIn({ email: person.email, password: testPassword, address })).outcome).toBe('wrong')
  const { author } = await db.proposal.findUniqueOrThrow({ where: { id }, select: { author: signing } })
  expect(signatureOf(author)).toEqual({ id: person.id, name: null })
  expect(await db.auditEvent.count({ where: { actorId: person.id, deed: 'removed' } })).toBe(1)
})

test('with the second step on, the password alone closes no account', async () => {
  const person = await makePerson('contributor')
  await withSecondStep(person)
  expect(await closeAccount(person, testPassword)).toBe('wrongCode')
  expect(await closeAccount(person, testPassword, '000000')).toBe('wrongCode')
  expect(await closeAccount(person, 'not this one at all', await codeOf(person.id, 1))).toBe('wrong')
  expect(await closeAccount(person, testPassword, await codeOf(person.id, 1))).toBe('done')
})

test('the last administrator cannot close the account', async () => {
  await db.person.updateMany({ where: { role: 'admin' }, data: { role: 'editor' } })
  const admin = await makePerson('admin')
  expect(await closeAccount(admin, testPassword)).toBe('lastAdministrator')
})

test('work is signed as its author chose, earlier work too', async () => {
  const person = await makePerson('contributor', 'Siti Nur Aini')
  const read = () => db.person.findUniqueOrThrow({ where: { id: person.id }, ...signing })
  expect(signatureOf(await read())?.name).toBe('Siti Nur Aini')
  await changeShownAs(person, 'initials')
  expect(await readShownAs(person)).toBe('initials')
  expect(signatureOf(await read())?.name).toBe('S. N. A.')
})

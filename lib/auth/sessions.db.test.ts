import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { changeRole, disablePerson, enablePerson, removePerson } from './people'
import type { Signed } from './person'
import {
  closeSession,
  endOtherSessions,
  endSession,
  findSession,
  listSessions,
  openSession,
} from './sessions'
import { makePerson } from './testing'

const open = (person: Signed, replaced?: string) =>
  openSession({ id: person.id, epoch: 0 }, 'Firefox, Linux', replaced)

test('its owner is found by the secret, of which the database has only the SHA-256', async () => {
  const person = await makePerson('editor')
  const token = await open(person)
  expect(await findSession(token)).toEqual(person)
  const [row] = await db.session.findMany({ where: { personId: person.id } })
  expect(Buffer.from(row?.idHash ?? [])).toEqual(createHash('sha256').update(token).digest())
  expect(JSON.stringify(row)).not.toContain(token)
})

test('what is no secret of ours finds nobody', async () => {
  const token = await open(await makePerson('editor'))
  for (const other of [undefined, '', 'x', `${token}x`, token.toLowerCase(), 'A'.repeat(43)])
    expect(await findSession(other)).toBe(null)
})

test('it ends when told, when nothing was heard for hours, and after a week', async () => {
  const person = await makePerson('editor')
  const [told, silent, old] = [await open(person), await open(person), await open(person)]
  await closeSession(told)
  expect(await findSession(told)).toBe(null)
  const longAgo = new Date(Date.now() - 9 * 3600_000)
  await db.session.updateMany({ where: { personId: person.id }, data: { seenAt: longAgo } })
  expect(await findSession(silent)).toBe(null)
  await db.session.updateMany({
    where: { personId: person.id },
    data: { seenAt: new Date(), expiresAt: new Date() },
  })
  expect(await findSession(old)).toBe(null)
})

test('being seen is written down, at most once a minute', async () => {
  const person = await makePerson('editor')
  const token = await open(person)
  const seen = async () => (await db.session.findFirstOrThrow({ where: { personId: person.id } })).seenAt
  const before = await seen()
  await findSession(token)
  expect(await seen()).toEqual(before)
  await db.session.updateMany({ data: { seenAt: new Date(Date.now() - 120_000) } })
  await findSession(token)
  expect(Date.now() - (await seen()).getTime()).toBeLessThan(60_000)
})

test('disabling ends all sessions at once, and enabling does not bring them back', async () => {
  const person = await makePerson('editor')
  const tokens = [await open(person), await open(person)]
  await disablePerson(null, person.id)
  await enablePerson(null, person.id)
  for (const token of tokens) expect(await findSession(token)).toBe(null)
})

test('a session that outlived a disabling in the same moment is void', async () => {
  const person = await makePerson('editor')
  await disablePerson(null, person.id)
  const token = await open(person)
  expect(await findSession(token)).toBe(null)
  await enablePerson(null, person.id)
  expect(await findSession(token)).toBe(null)
})

test('removing ends all sessions', async () => {
  const person = await makePerson('editor')
  const token = await open(person)
  await removePerson(null, person.id)
  expect(await findSession(token)).toBe(null)
})

test('another role holds from the next request on', async () => {
  const person = await makePerson('editor')
  const token = await open(person)
  await changeRole(null, person.id, 'contributor')
  expect((await findSession(token))?.role).toBe('contributor')
})

test('a browser that signs in again has one session, not two', async () => {
  const person = await makePerson('editor')
  const first = await open(person)
  const second = await open(person, first)
  expect(await findSession(first)).toBe(null)
  expect(await findSession(second)).toEqual(person)
})

test('a person sees and ends only their own', async () => {
  const [mine, other] = [await makePerson('editor'), await makePerson('editor')]
  const [here, there, theirs] = [await open(mine), await open(mine), await open(other)]
  const listed = await listSessions(mine, here)
  expect(listed.map(({ browser, current }) => [browser, current]).sort()).toEqual([
    ['Firefox, Linux', false],
    ['Firefox, Linux', true],
  ])
  const [{ id: theirId } = { id: '' }] = await listSessions(other, undefined)
  await endSession(mine, theirId)
  expect(await findSession(theirs)).toEqual(other)
  await endSession(mine, listed.find(({ current }) => !current)?.id ?? '')
  expect(await findSession(there)).toBe(null)
  expect(await findSession(here)).toEqual(mine)
})

test('all others can be ended together', async () => {
  const person = await makePerson('editor')
  const [here, there] = [await open(person), await open(person)]
  await endOtherSessions(person, here)
  expect(await findSession(there)).toBe(null)
  expect(await findSession(here)).toEqual(person)
})

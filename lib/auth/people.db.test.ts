import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { countDeeds, listDeeds } from './audit'
import { makePersonLink } from './links'
import {
  addPerson,
  changeRole,
  disablePerson,
  enablePerson,
  endSessionsOf,
  findPersonByEmail,
  getAccess,
  getPerson,
  listPeople,
  removePerson,
} from './people'
import { findSession, openSession } from './sessions'
import { makePerson } from './testing'

beforeEach(async () => {
  await db.auditEvent.deleteMany()
  await db.person.deleteMany()
})

test('somebody is added with a link, and listed as invited', async () => {
  const admin = await makePerson('admin')
  const added = await addPerson(admin, { email: ' Lee@Example.org', role: 'editor' })
  expect(added).toEqual({ link: expect.stringMatching(/^\/invitation\/[\w-]{43}$/) })
  const lee = (await listPeople(admin)).find(({ email }) => email === 'lee@example.org')
  expect(lee).toMatchObject({ name: null, role: 'editor', state: 'invited', lastSeenAt: null })
  expect(await findPersonByEmail(admin, 'LEE@example.org')).toBe(lee?.id)
})

test('an address is had by one person, also when two add it at the same moment', async () => {
  const add = () => addPerson(null, { email: 'lee@example.org', role: 'editor' })
  const results = await Promise.all([add(), add()])
  expect(results.filter((result) => 'fault' in result)).toEqual([{ fault: 'taken' }])
  expect(await addPerson(null, { email: 'lee', role: 'editor' })).toEqual({ fault: 'invalid' })
})

test('the last administrator stays one', async () => {
  const admin = await makePerson('admin')
  await addPerson(admin, { email: 'invited@example.org', role: 'admin' })
  expect(await changeRole(admin, admin.id, 'editor')).toBe('lastAdministrator')
  expect(await disablePerson(admin, admin.id)).toBe('lastAdministrator')
  expect(await removePerson(null, admin.id)).toBe('lastAdministrator')
  const second = await makePerson('admin')
  expect(await changeRole(second, admin.id, 'editor')).toBe('done')
  expect(await changeRole(second, second.id, 'editor')).toBe('lastAdministrator')
})

test('two administrators who demote each other at the same moment leave one', async () => {
  const [one, two] = [await makePerson('admin'), await makePerson('admin')]
  const results = await Promise.allSettled([
    changeRole(one, two.id, 'editor'),
    changeRole(two, one.id, 'editor'),
  ])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.person.count({ where: { role: 'admin' } })).toBe(1)
})

test('who has lost the role meanwhile changes nobody', async () => {
  const [one, two] = [await makePerson('admin'), await makePerson('admin')]
  await changeRole(one, two.id, 'contributor')
  const editor = await makePerson('editor')
  await expect(disablePerson(two, editor.id)).rejects.toThrow('admin')
})

test('a disabled person is listed so, and can be let in again', async () => {
  const [admin, editor] = [await makePerson('admin'), await makePerson('editor')]
  const state = async () => (await listPeople(admin)).find(({ id }) => id === editor.id)?.state
  await disablePerson(admin, editor.id)
  expect(await state()).toBe('disabled')
  await enablePerson(admin, editor.id)
  expect(await state()).toBe('active')
})

test('removing forgets everything but the id', async () => {
  const [admin, editor] = [await makePerson('admin'), await makePerson('editor')]
  await removePerson(admin, editor.id)
  const row = await db.person.findUniqueOrThrow({ where: { id: editor.id } })
  expect(row).toMatchObject({ name: null, email: null, passwordHash: null, role: 'editor' })
  expect(row.disabledAt).not.toBe(null)
  expect((await listPeople(admin)).map(({ id }) => id)).toEqual([admin.id])
  await expect(enablePerson(admin, editor.id)).rejects.toThrow('person')
  await expect(makePersonLink(admin, editor.id)).rejects.toThrow('disabled')
})

test('nobody is found where there is nobody', async () => {
  const admin = await makePerson('admin')
  const nobody = '01890000-0000-7000-8000-000000000000'
  await expect(changeRole(admin, nobody, 'editor')).rejects.toThrow('person')
  await expect(makePersonLink(admin, nobody)).rejects.toThrow('person')
  await expect(getPerson(admin, nobody)).rejects.toThrow('person')
  await expect(getPerson(admin, 'not an id')).rejects.toThrow('person')
  expect(await findPersonByEmail(admin, 'nobody@example.org')).toBe(null)
})

test('every deed is written down with who did it, and without name or address', async () => {
  const [admin, editor] = [await makePerson('admin'), await makePerson('editor')]
  await addPerson(null, { email: 'lee@example.org', role: 'editor' })
  await changeRole(admin, editor.id, 'contributor')
  await disablePerson(admin, editor.id)
  await enablePerson(admin, editor.id)
  await makePersonLink(admin, editor.id)
  await removePerson(admin, editor.id)
  const { deeds } = await listDeeds(admin, 10)
  expect(deeds.map(({ deed, actorId, role }) => [deed, actorId, role])).toEqual([
    ['removed', admin.id, null],
    ['linkMade', admin.id, null],
    ['enabled', admin.id, null],
    ['disabled', admin.id, null],
    ['roleChanged', admin.id, 'contributor'],
    ['added', null, 'editor'],
  ])
})

test('signed out everywhere, a person can sign in again, and nobody else is signed out', async () => {
  const [admin, editor] = [await makePerson('admin'), await makePerson('editor')]
  const open = (id: string, epoch = 0) => openSession({ id, epoch }, null)
  const tokens = [await open(editor.id), await open(editor.id), await open(admin.id)]
  expect(await getAccess(admin, editor.id)).toEqual({ sessions: 2, secondStep: false, tokens: 0 })
  expect(await endSessionsOf(admin, editor.id)).toBe('done')
  const [one, two, own] = await Promise.all(tokens.map(findSession))
  expect([one, two, own?.id]).toEqual([null, null, admin.id])
  // A password that was looked at before does not sign in after it.
  expect(await findSession(await open(editor.id, 0))).toBe(null)
  expect(await findSession(await open(editor.id, 1))).toMatchObject({ id: editor.id })
})

test('the audit list comes in pages, and by person and deed', async () => {
  const [admin, one, other] = [
    await makePerson('admin'),
    await makePerson('editor'),
    await makePerson('editor'),
  ]
  for (const role of ['contributor', 'editor', 'admin'] as const) await changeRole(admin, one.id, role)
  await disablePerson(admin, other.id)
  const first = await listDeeds(admin, 2)
  expect(first).toMatchObject({
    more: true,
    deeds: [{ deed: 'disabled' }, { deed: 'roleChanged', role: 'admin' }],
  })
  const second = await listDeeds(admin, 2, {}, first.deeds[1]?.id)
  expect(second).toMatchObject({ more: false, deeds: [{ role: 'editor' }, { role: 'contributor' }] })
  expect((await listDeeds(admin, 9, { person: other.id })).deeds).toMatchObject([{ subjectId: other.id }])
  expect((await listDeeds(admin, 9, { deed: 'added' })).deeds).toEqual([])
  expect(await countDeeds(admin, { person: one.id, deed: 'roleChanged' })).toBe(3)
})

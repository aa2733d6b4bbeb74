import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { findTokenHolder, listTokens, makeToken, revokeToken } from './api-tokens'
import { listDeeds } from './audit'
import { redeemLink } from './join'
import { makePersonLink } from './links'
import { disablePerson, enablePerson } from './people'
import { makePerson, testPassword } from './testing'

beforeEach(async () => {
  await db.rateLimit.deleteMany()
})

const usual = { name: 'harvester', scopes: ['propose'], days: 90, password: testPassword }

async function made(person: Parameters<typeof makeToken>[0], more: Partial<typeof usual> = {}) {
  const result = await makeToken(person, { ...usual, ...more })
  if (result.outcome !== 'made') throw new Error(JSON.stringify(result))
  return result.token
}

test('a token speaks for its person, and the database does not know it', async () => {
  const person = await makePerson('contributor')
  const token = await made(person)
  expect(token).toMatch(/^entente_[\w-]{43}$/)
  expect(await findTokenHolder(token)).toEqual({ person: { ...person }, scopes: ['propose'] })
  const row = await db.apiToken.findFirstOrThrow({ where: { personId: person.id } })
  expect(JSON.stringify({ ...row, idHash: Buffer.from(row.idHash).toString() })).not.toContain(token.slice(8))
  expect(row.idHash).toHaveLength(32)
  const ninety = row.createdAt.getTime() + 90 * 24 * 3600_000
  expect(row.expiresAt.getTime()).toBe(ninety)
  expect(row.lastUsedAt).not.toBe(null)
})

test('everything that is wrong is said at once; a wrong password makes none', async () => {
  const person = await makePerson('contributor')
  expect(await makeToken(person, { name: ' ', scopes: [], days: 366, password: '' })).toEqual({
    outcome: 'mend',
    faults: { tokenName: 'missing', scopes: 'missing', days: 'notOffered' },
  })
  expect(await makeToken(person, { ...usual, scopes: ['propose', 'publish'] })).toMatchObject({
    faults: { scopes: 'missing' },
  })
  expect(await makeToken(person, { ...usual, password: 'not this' })).toEqual({
    outcome: 'mend',
    faults: { current: 'wrong' },
  })
  expect(await listTokens(person)).toEqual([])
})

test('it ends when it expires, is revoked, or its person is disabled, also for a while', async () => {
  const [person, other] = [await makePerson('contributor'), await makePerson('contributor')]
  const token = await made(person)
  const [own] = await listTokens(person)
  await revokeToken(other, own?.id ?? '')
  await revokeToken(person, 'no id')
  expect(await findTokenHolder(token)).not.toBe(null)
  await db.apiToken.updateMany({
    where: { personId: person.id },
    data: { createdAt: new Date(Date.now() - 2000), expiresAt: new Date(Date.now() - 1000) },
  })
  expect(await findTokenHolder(token)).toBe(null)
  expect(await listTokens(person)).toMatchObject([{ expired: true }])

  const second = await made(person)
  await revokeToken(person, (await listTokens(person))[0]?.id ?? '')
  expect(await findTokenHolder(second)).toBe(null)

  const third = await made(person)
  await disablePerson(null, person.id)
  await enablePerson(null, person.id)
  expect(await findTokenHolder(third)).toBe(null)
})

test('a new password by link ends the tokens too: whoever had the old one may have made them', async () => {
  const person = await makePerson('contributor')
  const token = await made(person)
  const link = (await makePersonLink(null, person.id)).split('/').at(-1) ?? ''
  const password = 'seven herons over the ferry'
  const given = { name: '', email: '', password, again: password }
  expect(await redeemLink(link, given, '203.0.113.9')).toMatchObject({ outcome: 'joined' })
  expect(await findTokenHolder(token)).toBe(null)
})

test('what is no token of ours is not looked up', async () => {
  for (const text of ['', 'entente_', 'x'.repeat(51), `entente_${'é'.repeat(43)}`])
    expect(await findTokenHolder(text)).toBe(null)
})

test('making and revoking stand in the audit list, without name and secret', async () => {
  const [admin, person] = [await makePerson('admin'), await makePerson('contributor')]
  const token = await made(person, { name: 'secret project' })
  await revokeToken(person, (await listTokens(person))[0]?.id ?? '')
  const { deeds } = await listDeeds(admin, 10, { person: person.id })
  expect(deeds.map(({ deed }) => deed)).toEqual(['tokenRevoked', 'tokenMade'])
  const kept = JSON.stringify(await db.auditEvent.findMany({ where: { subjectId: person.id } }))
  expect(kept).not.toMatch(/secret project/)
  expect(kept).not.toContain(token.slice(8))
})

test('the database takes no token for more than a year, of no scope, or of one that does not exist', async () => {
  const { id: personId } = await makePerson('contributor')
  const year = { createdAt: new Date(0), expiresAt: new Date(367 * 24 * 3600_000) }
  const row = { id: personId, personId, idHash: new Uint8Array(32), name: 'x', scopes: ['propose'], ...year }
  await expect(db.apiToken.create({ data: row })).rejects.toThrow()
  const good = { ...row, expiresAt: new Date(1000) }
  for (const scopes of [[], ['publish']])
    await expect(db.apiToken.create({ data: { ...good, scopes } })).rejects.toThrow()
  await expect(db.apiToken.create({ data: { ...good, idHash: new Uint8Array(8) } })).rejects.toThrow()
})

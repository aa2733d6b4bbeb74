import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { type NewAccount, redeemLink, signUp } from './join'
import { findLink, makePersonLink, makeSetUpLink } from './links'
import { addPerson, disablePerson } from './people'
import { findSession, openSession } from './sessions'
import { checkSignIn } from './sign-in'
import { makePerson, testPassword } from './testing'

const password = 'a lighthouse on the strait'
const address = '203.0.113.9'
const account = (more: Partial<NewAccount> = {}): NewAccount => ({
  name: 'Mei Ling',
  email: 'mei@example.org',
  password,
  again: password,
  ...more,
})
const tokenOf = (path: string | null) => path?.split('/').at(-1) ?? ''
const at = (hours: number) => new Date(Date.now() + hours * 3600_000)
const outcomes = async (tries: Promise<{ outcome: string }>[]) =>
  (await Promise.all(tries)).map(({ outcome }) => outcome).sort()

beforeEach(async () => {
  await db.auditEvent.deleteMany()
  await db.oneTimeLink.deleteMany()
  await db.person.deleteMany()
  await db.rateLimit.deleteMany()
})

async function invite(email = 'mei@example.org') {
  const added = await addPerson(null, { email, role: 'contributor' })
  if ('fault' in added) throw new Error(added.fault)
  return tokenOf(added.link)
}

describe('setting up', () => {
  test('the link makes the first administrator, who can then sign in', async () => {
    const path = await makeSetUpLink()
    expect(path).toMatch(/^\/set-up\/[\w-]{43}$/)
    expect(await findLink(tokenOf(path))).toMatchObject({ purpose: 'setup', email: null })
    const result = await redeemLink(tokenOf(path), account({ email: ' Mei@Example.org ' }), address)
    expect(result.outcome).toBe('joined')
    expect(await db.person.findFirst()).toMatchObject({ email: 'mei@example.org', role: 'admin' })
    const signIn = await checkSignIn({ email: 'mei@example.org', password, address })
    expect(signIn.outcome).toBe('signedIn')
  })

  test('there is none once an administrator can sign in', async () => {
    const before = tokenOf(await makeSetUpLink())
    await makePerson('admin')
    expect(await makeSetUpLink()).toBe(null)
    expect(await findLink(before)).toBe(null)
    expect((await redeemLink(before, account(), address)).outcome).toBe('gone')
  })

  test('two first administrators at the same moment: one', async () => {
    const links = await Promise.all([makeSetUpLink(), makeSetUpLink(), makeSetUpLink()])
    const tries = links.map((link, index) =>
      redeemLink(tokenOf(link), account({ email: `p${index}@example.org` }), address),
    )
    expect(await outcomes(tries)).toEqual(['gone', 'gone', 'joined'])
    expect(await db.person.count()).toBe(1)
    expect(await db.oneTimeLink.count()).toBe(0)
  })

  test('somebody who was already invited is told so', async () => {
    await invite()
    const result = await redeemLink(tokenOf(await makeSetUpLink()), account(), address)
    expect(result).toEqual({ outcome: 'mend', faults: { email: 'taken' } })
  })
})

describe('an invitation', () => {
  test('lets its owner choose name and password, not the address', async () => {
    const token = await invite()
    expect(await findLink(token)).toMatchObject({ purpose: 'invitation', email: 'mei@example.org' })
    await redeemLink(token, account({ email: 'else@example.org' }), address)
    expect(await db.person.findMany({ select: { name: true, email: true, role: true } })).toEqual([
      { name: 'Mei Ling', email: 'mei@example.org', role: 'contributor' },
    ])
  })

  test('works once, also for five at the same moment', async () => {
    const token = await invite()
    const tries = Array.from({ length: 5 }, () => redeemLink(token, account(), address))
    expect(await outcomes(tries)).toEqual(['gone', 'gone', 'gone', 'gone', 'joined'])
    expect((await redeemLink(token, account(), address)).outcome).toBe('gone')
  })

  test('survives a mistake', async () => {
    const token = await invite()
    const bad = account({ name: ' ', password: 'short', again: 'short' })
    expect(await redeemLink(token, bad, address)).toEqual({
      outcome: 'mend',
      faults: { name: 'missing', password: 'tooShort' },
    })
    expect((await redeemLink(token, account(), address)).outcome).toBe('joined')
  })

  test('is good for seven days', async () => {
    const token = await invite()
    const { expiresAt } = await db.oneTimeLink.findFirstOrThrow()
    expect(expiresAt.getTime()).toBeGreaterThan(at(7 * 24 - 1).getTime())
    await db.oneTimeLink.updateMany({ data: { expiresAt: at(-1) } })
    expect(await findLink(token)).toBe(null)
    expect((await redeemLink(token, account(), address)).outcome).toBe('gone')
  })

  test('is void when another is made, and when the person is disabled', async () => {
    const first = await invite()
    const { id } = await db.person.findFirstOrThrow()
    const second = tokenOf(await makePersonLink(null, id))
    expect(await findLink(first)).toBe(null)
    expect(await findLink(second)).not.toBe(null)
    await disablePerson(null, id)
    expect(await findLink(second)).toBe(null)
    await expect(makePersonLink(null, id)).rejects.toThrow('disabled')
  })

  test('stands in the database only as a hash', async () => {
    const token = await invite()
    const row = await db.oneTimeLink.findFirstOrThrow()
    expect(Buffer.from(row.idHash)).toHaveLength(32)
    expect(Buffer.from(row.idHash).toString('base64url')).not.toBe(token)
  })
})

test('a reset changes only the password, and ends every session and known browser', async () => {
  const person = await makePerson('editor', 'Siti')
  const session = await openSession({ id: person.id, epoch: 0 }, null)
  await checkSignIn({ email: person.email, password: testPassword, address })
  const token = tokenOf(await makePersonLink(null, person.id))
  expect(await findLink(token)).toMatchObject({ purpose: 'reset', name: 'Siti' })
  const result = await redeemLink(token, account({ name: 'Somebody else' }), address)
  expect(result).toEqual({ outcome: 'joined', person: { id: person.id, epoch: 1 } })
  expect(await findSession(session)).toBe(null)
  expect(await db.knownDevice.count()).toBe(0)
  expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).name).toBe('Siti')
  const old = await checkSignIn({ email: person.email, password: testPassword, address })
  expect(old.outcome).toBe('wrong')
})

test('links are tried at most thirty times from one address, and nothing is hashed for a wrong one', async () => {
  const tries = Array.from({ length: 32 }, () => redeemLink('A'.repeat(43), account(), address))
  const found = await outcomes(tries)
  expect(found.filter((outcome) => outcome === 'gone')).toHaveLength(30)
  expect((await redeemLink(await invite(), account(), address)).outcome).toBe('slowDown')
})

describe('signing up', () => {
  test('makes a contributor', async () => {
    expect((await signUp(account(), address)).outcome).toBe('joined')
    expect(await db.person.findFirst()).toMatchObject({ role: 'contributor', name: 'Mei Ling' })
  })

  test('twice at the same moment makes one account', async () => {
    expect(await outcomes([signUp(account(), address), signUp(account(), address)])).toEqual([
      'joined',
      'mend',
    ])
  })

  test('is possible five times an hour from one address; mistakes do not count', async () => {
    for (let index = 0; index < 5; index++) {
      await signUp(account({ password: 'short' }), address)
      expect((await signUp(account({ email: `p${index}@example.org` }), address)).outcome).toBe('joined')
    }
    expect((await signUp(account({ email: 'p5@example.org' }), address)).outcome).toBe('slowDown')
  })
})

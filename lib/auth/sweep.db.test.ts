import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { sweepExpired } from './sweep'
import { makePerson } from './testing'

test('what has expired is deleted, what lives is kept', async () => {
  const { id: personId } = await makePerson('contributor')
  const [past, future] = [new Date(Date.now() - 1000), new Date(Date.now() + 60_000)]
  for (const [index, expiresAt] of [past, future].entries()) {
    const idHash = new Uint8Array([index])
    await db.session.create({ data: { idHash, personId, epoch: 0, expiresAt } })
    await db.knownDevice.create({ data: { idHash, personId, expiresAt } })
    await db.oneTimeLink.create({ data: { idHash, personId, purpose: 'reset', expiresAt } })
    const halfHash = new Uint8Array(32).fill(index)
    await db.halfSignIn.create({ data: { idHash: halfHash, personId, epoch: 0, expiresAt } })
    await db.rateLimit.create({ data: { key: String(index), points: 1, expire: expiresAt } })
  }
  await sweepExpired()
  const left = [
    db.session.count(),
    db.knownDevice.count(),
    db.oneTimeLink.count(),
    db.halfSignIn.count(),
    db.rateLimit.count(),
  ]
  expect(await Promise.all(left)).toEqual([1, 1, 1, 1, 1])
})

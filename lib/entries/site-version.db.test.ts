import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { givenPublished, newSource } from '@/lib/testing/given'
import { cached, readSiteVersion } from './site-version'

test('an answer holds until something is published, on whichever instance', async () => {
  let asked = 0
  const ask = () => cached('a question', async () => ++asked)
  expect([await ask(), await ask()]).toEqual([1, 1])
  const before = await readSiteVersion()
  await givenPublished(newSource())
  expect(await readSiteVersion()).toBe(before + 1n)
  expect([await ask(), await ask()]).toEqual([2, 2])
  // What another instance does is only a row in the database.
  await db.site.update({ where: { id: 1 }, data: { version: { increment: 1 } } })
  expect(await ask()).toBe(3)
})

test('a question that failed is asked again', async () => {
  let tries = 0
  const ask = () =>
    cached('a failing question', async () => {
      tries += 1
      if (tries === 1) throw new Error('away')
      return tries
    })
  await expect(ask()).rejects.toThrow('away')
  expect(await ask()).toBe(2)
})

test('what a question asks in turn is as old as it', async () => {
  const inner = () => cached('asked within', () => readSiteVersion())
  const outer = await cached('asking another', async () => {
    const before = await inner()
    await db.site.update({ where: { id: 1 }, data: { version: { increment: 1 } } })
    return [before, await inner()]
  })
  expect(outer[1]).toBe(outer[0])
  expect(await inner()).toBe(await readSiteVersion())
})

import { expect, test } from 'vitest'
import { catalogue } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { givenWorld } from '@/lib/testing/world'
import { remakeSearch } from './remake-search'
import { searchEntries } from './search'
import { searchMadeAs } from './search-made-as'

const found = async (text: string) =>
  (await searchEntries(catalogue, text, 5)).found.flatMap(({ rows }) => rows.map(({ slug }) => slug))

test('search texts that another version made are made anew, and all is found as before', async () => {
  await givenWorld()
  const made = await found('Sound Builders')
  expect(made[0]).toBe('sound-builders')
  await db.$executeRaw`UPDATE "Entry" SET "searchText" = '', "nameText" = '', "nameVector" = NULL, "searchVector" = NULL`
  await db.nameWord.deleteMany()
  await db.site.update({ where: { id: 1 }, data: { searchMadeAs: 0, version: { increment: 1 } } })
  expect(await found('Sound Builders')).toEqual([])

  await remakeSearch(catalogue)
  await db.site.update({ where: { id: 1 }, data: { version: { increment: 1 } } })
  expect(await found('Sound Builders')).toEqual(made)
  expect(await found('海峽建設')).toContain('sound-builders')
  expect(await db.site.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({ searchMadeAs })
})

test('one wrong, missing, added or exchanged letter of a name is forgiven, two are not', async () => {
  for (const typed of ['Nortern', 'Northhern', 'Nothern', 'Norhtern', 'Narthern'])
    expect(await found(typed), typed).toContain('northern-works')
  expect(await found('Nrthrn')).toEqual([])
  expect((await searchEntries(catalogue, 'Nothern Works', 5)).instead).toEqual({ nothern: ['northern'] })
})

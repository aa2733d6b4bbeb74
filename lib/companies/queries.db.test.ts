import { expect, test } from 'vitest'
import { givenEntry } from '@/lib/testing/given'
import { findHomes } from './queries'

test('companies have the country of their head office, if it is known', async () => {
  const known = await givenEntry('company', { name: { en: 'Northern Works' }, headquarters: 'NO' })
  const unknown = await givenEntry('company', { name: { en: 'Somewhere Works' } })
  expect(await findHomes([known.id, unknown.id, known.source])).toEqual({ [known.id]: 'NO' })
  expect(await findHomes([])).toEqual({})
})

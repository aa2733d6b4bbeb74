import { beforeAll, expect, test } from 'vitest'
import { givenEntry, givenPublished, givenRelationship, newSource } from '@/lib/testing/given'
import { findCitations } from './citations'
import { listRelationships } from './relationships'

let relationship: string
beforeAll(async () => {
  relationship = await givenRelationship()
})

test('an entry has the sources that its claims cite, each once', async () => {
  const original = newSource({ publisher: 'The Original' })
  await givenPublished(original)
  const company = await givenEntry(
    'company',
    { name: { en: 'Northern Works' }, type: 'private' },
    { publisher: 'The Rewrite', reprintOf: original.entryId },
  )
  const citations = await findCitations([company.id, original.entryId])
  expect(citations[company.id]?.map(({ source }) => source.publisher)).toEqual(['The Rewrite'])
  expect(citations[company.id]?.map(({ original }) => original.publisher)).toEqual(['The Original'])
  expect(citations[original.entryId]).toEqual([])
  expect(await findCitations([])).toEqual({})
})

test('every pair of countries is listed by its slug', async () => {
  await givenRelationship('eastland-westland', 'DK', 'FI')
  expect(await listRelationships()).toEqual([
    { slug: 'eastland-westland', a: 'DK', b: 'FI' },
    { slug: relationship, a: 'NO', b: 'SE' },
  ])
})

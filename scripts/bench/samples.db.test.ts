import { beforeAll, expect, test } from 'vitest'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { connect } from '@/lib/db/connect'
import { listEntries } from '@/lib/entries/listing'
import { readListQuery } from '@/lib/entries/listing-query'
import { givenWorld } from '@/lib/testing/world'
import { requestsOf } from './requests'
import { readSamples } from './samples'

beforeAll(async () => {
  await givenWorld()
})

test('what is measured is asked of entries that are there, in the words of the database as it is', async () => {
  const client = await connect(process.env.DATABASE_URL ?? '')
  const samples = await readSamples(client)
  await client.end()
  expect(samples.projects).toBe(2)
  const names = samples.entries.map(({ name }) => name)
  expect(names).toContain('Bridge over the Sound')

  const path = requestsOf(samples)['api-list']
  const asked = Array.from({ length: 40 }, (_, n) => new URL(path(n), 'http://site').searchParams)
  expect(asked.filter((query) => query.has('cursor')).length).toBeGreaterThan(4)
  for (const query of asked) {
    const read = readListQuery(definitionOf('project'), query)
    expect(read.ok, `${query}`).toBe(true)
    if (read.ok) await listEntries(catalogue, definitionOf('project'), read.query)
  }
})

import { beforeAll, expect, test } from 'vitest'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { readAsOf } from '@/lib/entries/as-of'
import { findWrongCounts } from '@/lib/entries/counts'
import { listEntries } from '@/lib/entries/listing'
import { readListQuery } from '@/lib/entries/listing-query'
import { changed, givenEntry, givenProject, givenPublished, givenRelationship } from '@/lib/testing/given'
import { listPartners, listPartnersOf } from './partners'

const all = { relationship: null }
const slugs: Record<string, string> = {}
let alone: { id: string }
let builder: { id: string }
let bridge: { id: string }

const partners = (...ids: string[]) => ids.map((company, n) => ({ id: `p${n}`, company, role: 'partner' }))

beforeAll(async () => {
  await givenRelationship('eastland-westland', 'DK', 'FI')
  const [first, owner, lender, lonely] = await Promise.all([
    givenEntry('company', { name: { en: 'Builder' }, headquarters: 'NO' }),
    givenEntry('company', { name: { en: 'Owner' }, headquarters: 'SE' }),
    givenEntry('company', { name: { en: 'Lender' } }),
    givenEntry('company', { name: { en: 'Alone' } }),
  ])
  builder = first
  alone = lonely
  for (const { id, slug } of [builder, owner, lender, alone] as { id: string; slug: string }[])
    slugs[id] = slug
  bridge = await givenProject({ participants: partners(builder.id, owner.id, builder.id) })
  await givenProject({ participants: partners(owner.id, builder.id, lender.id) })
  await givenProject({
    relationship: 'eastland-westland',
    participants: partners(builder.id, owner.id, alone.id),
  })
  await givenProject({ participants: partners(alone.id) })
})

const named = ({ one, other, n }: { one: string; other: string; n: number }) =>
  `${[slugs[one], slugs[other]].sort().join(' & ')}: ${n}`

test('companies that share most projects come first, each pair with how many it shares', async () => {
  const found = await listPartners(all, 10)
  expect(found.companies.map(({ slug, country }) => [slug, country])).toEqual([
    ['builder', 'NO'],
    ['owner', 'SE'],
    ['alone', null],
    ['lender', null],
  ])
  expect(found.pairs.map(named).sort()).toEqual([
    'alone & builder: 1',
    'alone & owner: 1',
    'builder & lender: 1',
    'builder & owner: 3',
    'lender & owner: 1',
  ])
  expect(found).toMatchObject({ sharing: 4, total: 4 })
})

test('within one relationship only its projects count, and companies without a partner are left out', async () => {
  const found = await listPartners({ relationship: 'norland-sudland' }, 2)
  expect(found.companies.map(({ slug }) => slug)).toEqual(['builder', 'owner'])
  expect(found.pairs.map(named)).toEqual(['builder & owner: 2'])
  expect(found).toMatchObject({ sharing: 3, total: 4 })
})

test('a company has its partners whichever of the two is named first', async () => {
  const found = await listPartnersOf(builder.id, all, 10)
  expect(found.rows.map(({ slug, n }) => [slug, n])).toEqual(
    expect.arrayContaining([
      ['owner', 3],
      ['lender', 1],
      ['alone', 1],
    ]),
  )
  expect(found.rows[0]?.slug).toBe('owner')
  expect(found.total).toBe(3)
  expect((await listPartnersOf(builder.id, all, 1)).total).toBe(3)
  expect((await listPartnersOf(alone.id, { relationship: 'norland-sudland' }, 10)).total).toBe(0)
})

test('the list of projects of two companies has as many as the two share', async () => {
  const project = definitionOf('project')
  const count = async (address: string) => {
    const read = readListQuery(project, new URLSearchParams(address))
    return read.ok ? (await listEntries(catalogue, project, read.query)).rows.length : read.problems
  }
  expect(await count('company=builder&with=owner')).toBe(3)
  expect(await count('company=builder&with=lender')).toBe(1)
  expect(await count('company=lender&with=alone')).toBe(0)
  expect(await count('company=builder&with=nobody')).toBe(0)
})

test('a partner who leaves a project is counted no longer, now and as of today; before anything was public there is nobody', async () => {
  await givenPublished(await changed(bridge.id, { participants: [] }))
  expect((await listPartnersOf(builder.id, all, 10)).rows[0]).toMatchObject({ slug: 'owner', n: 2 })
  expect(await findWrongCounts()).toEqual([])
  const before = readAsOf('2020-01-01') ?? undefined
  expect(await listPartners({ ...all, asOf: before }, 10)).toMatchObject({ companies: [], pairs: [] })
  const today = readAsOf(new Date().toISOString().slice(0, 10)) ?? undefined
  expect((await listPartners({ ...all, asOf: today }, 10)).pairs.map(named)).toContain('builder & owner: 2')
  expect((await listPartnersOf(builder.id, { ...all, asOf: today }, 10)).rows[0]).toMatchObject({ n: 2 })
})

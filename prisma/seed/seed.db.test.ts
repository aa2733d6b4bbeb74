import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { findWrongCounts } from '@/lib/entries/counts'
import { isOverdue } from '@/lib/entries/outcome'
import { seed } from './seed'
import { readSeed } from './seed-files'

const counts = async () => ({
  entries: await db.entry.count(),
  claims: await db.claim.count(),
  revisions: await db.revision.count(),
  proposals: await db.proposal.count(),
  site: await db.site.findUniqueOrThrow({ where: { id: 1 } }),
})

const countedByKind = async () => {
  const rows = await db.entry.groupBy({ by: ['kind'], _count: true })
  return Object.fromEntries(rows.map(({ kind, _count }) => [kind, _count]))
}

const overdueOn = async (today: string) => {
  const rows = await db.facet.findMany({
    where: { validTo: null },
    include: { entry: { select: { slug: true } } },
  })
  return rows
    .filter(({ ledgerState, ended, promisedOn: promised, dueOn: due, deliveredOn: delivered }) => {
      const state = ledgerState as 'open' | 'delivered' | 'stopped' | null
      return state !== null && isOverdue({ state, ended, promised, due, delivered }, today)
    })
    .map(({ entry }) => entry.slug)
    .sort()
}

// In this order: each test begins with what the one before left in the database.

test('nothing: only the pair of countries, without which nothing can be entered', async () => {
  await seed('none')
  expect(await db.relationship.findMany()).toEqual([{ slug: 'china-malaysia', a: 'CN', b: 'MY' }])
  expect(await db.entry.count()).toBe(0)
})

test('the article alone has nothing overdue, on no day', async () => {
  await seed('article')
  expect(await countedByKind()).toMatchObject({
    agreement: 2,
    commitment: 3,
    project: 2,
    company: 7,
    source: 1,
  })
  expect(await overdueOn('2099-01-01')).toEqual([])
})

test('with later developments exactly two dates have passed', async () => {
  await seed('both')
  expect(await countedByKind()).toMatchObject({
    agreement: 9,
    commitment: 5,
    project: 14,
    source: 62,
    sector: 28,
  })
  expect(await overdueOn('2025-06-30')).toEqual([])
  expect(await overdueOn('2026-11-24')).toEqual(['chery-smart-auto-industrial-park', 'infinaxis-data-center'])
  expect(await findWrongCounts()).toEqual([])
})

test('everything is published, by nobody in particular, one proposal each', async () => {
  const proposals = await db.proposal.findMany()
  expect(proposals).toHaveLength(readSeed('both').length)
  for (const { state, authorId } of proposals) expect([state, authorId]).toEqual(['published', null])
})

test('seeding again changes nothing', async () => {
  const before = await counts()
  await seed('both')
  expect(await counts()).toEqual(before)
})

test('how well it is supported: reprints and publishers of one group count once', async () => {
  const rows = await db.entry.findMany({ where: { kind: { in: ['project', 'agreement'] } } })
  const verification = Object.fromEntries(rows.map(({ slug, verification }) => [slug, verification]))
  expect(verification).toMatchObject({
    'infinaxis-data-center': 'single_source',
    'exchange-106': 'several_sources',
    'proton-ev-plant': 'several_sources',
    'east-coast-rail-link': 'several_sources',
    'visa-exemption-agreement': 'single_source',
  })
  expect(Object.values(verification)).not.toContain('disputed')
})

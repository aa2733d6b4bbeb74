import { beforeAll, expect, test } from 'vitest'
import { readAsOf } from '@/lib/entries/as-of'
import { findWrongCounts } from '@/lib/entries/counts'
import { dayOf } from '@/lib/fields/partial-date'
import { givenEntry, givenProject, givenRelationship } from '@/lib/testing/given'
import type { DueYear } from './due-became'
import { countDueYears } from './due-years'

const thisYear = Number(dayOf(new Date()).slice(0, 4))

const ended = { stage: 'ended', disposition: 'active' }

beforeAll(async () => {
  await givenRelationship()
  await givenProject({ name: { en: 'Early' }, ...ended, plannedEnd: '2024-06', actualEnd: '2024-05-31' })
  await givenProject({ name: { en: 'In time' }, ...ended, plannedEnd: '2024', actualEnd: '2024-05' })
  await givenProject({ name: { en: 'Late' }, ...ended, plannedEnd: '2024', actualEnd: '2025' })
  await givenProject({ name: { en: 'Given up' }, disposition: 'cancelled', plannedEnd: '2024' })
  await givenProject({ name: { en: 'Past' }, plannedEnd: '2024-12-31' })
  await givenProject({ name: { en: 'Past this year' }, plannedEnd: `${thisYear}-01-01` })
  await givenProject({ name: { en: 'Still to come' }, plannedEnd: `${thisYear}-12-31` })
  await givenProject({ name: { en: 'Undated' }, plannedEnd: null })
  await givenEntry('commitment', {
    text: { en: 'To build a line' },
    relationship: 'norland-sudland',
    status: 'open',
    dueOn: `${thisYear + 2}`,
    madeBy: [{ id: 'no', country: 'NO' }],
  })
}, 60_000)

const said = (counts: Record<string, number>) =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([became, n]) => `${became} ${n}`)

test('promises are counted by the year of their date and by what became of them', async () => {
  const years = await countDueYears({ relationship: null })
  const printed = (own: readonly DueYear[]) => own.map(({ year, counts }) => [year, ...said(counts)])
  expect(printed(years.project)).toEqual([
    [2024, 'delivered_early 1', 'delivered 1', 'delivered_late 1', 'overdue 1', 'stopped 1'],
    [thisYear, 'open 1', 'overdue 1'],
  ])
  expect(printed(years.commitment)).toEqual([[thisYear + 2, 'open 1']])
  expect(years.project[0]?.total).toBe(5)
  expect(await countDueYears({ relationship: 'norland-sudland' })).toEqual(years)
  expect(await findWrongCounts()).toEqual([])
})

test('nothing was counted before it was published', async () => {
  const asOf = readAsOf('2019-01-01') ?? undefined
  expect(await countDueYears({ relationship: null, asOf })).toEqual({ project: [], commitment: [] })
  const today = readAsOf(dayOf(new Date())) ?? undefined
  expect(await countDueYears({ relationship: null, asOf: today })).toEqual(
    await countDueYears({ relationship: null }),
  )
})

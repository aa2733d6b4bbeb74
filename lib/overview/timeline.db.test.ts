import { beforeAll, expect, test } from 'vitest'
import { readAsOf } from '@/lib/entries/as-of'
import { findWrongCounts } from '@/lib/entries/counts'
import { givenEntry, givenProject, givenRelationship } from '@/lib/testing/given'
import { readTimeline } from './timeline'

const all = { relationship: null }
const each = { agreement: 10, project: 10, development: 10 }

beforeAll(async () => {
  const relationship = await givenRelationship()
  await givenRelationship('eastland-westland', 'DK', 'FI')
  await givenEntry('agreement', {
    name: { en: 'Rail agreement' },
    type: 'agreement',
    status: 'in_force',
    relationship,
    signedOn: '2023-03-01',
    inForceOn: '2024',
    endsOn: '2034',
  })
  const line = await givenProject({
    name: { en: 'Line' },
    announcedOn: '2023-05',
    actualStart: '2024-02-01',
    plannedEnd: '2028/2029',
  })
  await givenProject({ name: { en: 'Pier' }, announcedOn: '2023', actualEnd: '2025', stage: 'completed' })
  await givenProject({ name: { en: 'Far pier' }, relationship: 'eastland-westland', announcedOn: '2021' })
  await givenEntry('development', {
    subject: line.id,
    relationship,
    type: 'ground_breaking',
    on: '2024-02-01',
    headline: { en: 'Work begins' },
  })
})

test('few entries come one by one, with every date as precise as it is stated', async () => {
  const bands = await readTimeline({ relationship: 'norland-sudland' }, each)
  expect(bands.map(({ kind, total, years }) => [kind, total, years])).toEqual([
    ['agreement', 1, []],
    ['project', 2, []],
    ['development', 1, []],
  ])
  expect(bands[0]?.entries).toMatchObject([
    { slug: 'rail-agreement', dates: { signedOn: '2023-03-01', inForceOn: '2024', endsOn: '2034' } },
  ])
  expect(bands[1]?.entries?.find(({ slug }) => slug === 'line')).toMatchObject({
    outcome: 'under_way',
    dates: { announcedOn: '2023-05', plannedEnd: '2028/2029', actualEnd: null },
  })
})

test('many entries come as counts by year, planned ends by their last day, other dates only where they are of one year', async () => {
  const [, projects, developments] = await readTimeline(all, { ...each, project: 2, development: 0 })
  expect(projects).toMatchObject({ total: 3, entries: null })
  expect(projects?.years).toEqual([
    { what: 'promised', year: 2021, n: 1 },
    { what: 'promised', year: 2023, n: 2 },
    { what: 'delivered', year: 2025, n: 1 },
    { what: 'due', year: 2029, n: 1 },
  ])
  expect(developments?.years).toEqual([{ what: 'on', year: 2024, n: 1 }])
  expect(await findWrongCounts()).toEqual([])
})

test('as of a day before anything was published there is nothing', async () => {
  const asOf = readAsOf('2020-01-01') ?? undefined
  expect(await readTimeline({ ...all, asOf }, each)).toMatchObject([
    { total: 0, entries: [] },
    { total: 0, entries: [] },
    { total: 0, entries: [] },
  ])
})

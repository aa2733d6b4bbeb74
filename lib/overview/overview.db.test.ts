import { beforeAll, expect, test } from 'vitest'
import { readAsOf } from '@/lib/entries/as-of'
import {
  changed,
  claimOn,
  givenEntry,
  givenProject,
  givenPublished,
  givenRelationship,
  newEntry,
  newSource,
} from '@/lib/testing/given'
import { listAttention } from './attention'
import { listLatestDevelopments } from './changes'
import { countSectorsByStage, listLeadingCompanies, listPlacedProjects } from './figures'
import { listLedger } from './ledger'
import { readMoney } from './money'
import { getOutcomesByKind, getSummary } from './summary'

const all = { relationship: null }
let relationship: string

beforeAll(async () => {
  relationship = await givenRelationship()
  await givenRelationship('eastland-westland', 'DK', 'FI')
  const builder = await givenEntry('company', { name: { en: 'Rail Works' }, headquarters: 'SE' })
  const rail = newEntry('sector', { name: { en: 'Rail' }, type: 'industry' }, null)
  await givenPublished(rail)
  const agreement = await givenEntry('agreement', {
    name: { en: 'Rail agreement' },
    type: 'agreement',
    status: 'signed',
    relationship,
    signedOn: '2023-03-01',
  })
  const late = await givenProject({
    name: { en: 'Late line' },
    plannedEnd: '2024-06',
    agreements: [agreement.id],
    sectors: [rail.entryId],
    participants: [
      { id: 'a', company: builder.id, role: 'contractor' },
      { id: 'b', company: builder.id, role: 'owner' },
    ],
    places: [
      {
        id: 'p',
        place: { name: 'Narvik', lat: 68.4, lon: 17.4, country: 'NO', admin1: null, geonamesId: null },
        exactness: 'exact',
      },
    ],
    figures: [{ id: 'f', amount: '5000000', currency: 'SEK', kind: 'announced' }],
  })
  await givenProject(
    { name: { en: 'Done pier' }, stage: 'operating', sectors: [rail.entryId] },
    { publishedOn: '2020' },
  )
  await givenProject({ name: { en: 'Far pier' }, relationship: 'eastland-westland' }, { publishedOn: '2020' })
  await givenEntry('commitment', {
    text: { en: 'To build a line' },
    relationship,
    status: 'open',
    dueOn: '2099',
    promisedOn: '2023',
    madeBy: [{ id: 'no', country: 'NO' }],
  })
  await givenEntry('development', {
    subject: late.id,
    type: 'started',
    on: '2023-05-02',
    headline: { en: 'Work begins' },
  })
  const rival = newSource()
  await givenPublished(
    rival,
    await changed(late.id, {}, [claimOn('stage', rival.entryId, { value: 'completed', rank: 'normal' })]),
  )
})

test('the sentence counts each entry once', async () => {
  expect(await getSummary(all)).toEqual({
    agreements: 1,
    commitments: 1,
    projects: 3,
    outcomes: { overdue: 1, under_way: 1, no_date: 0, dormant: 1, delivered: 1, stopped: 0 },
  })
  expect(await getOutcomesByKind(all)).toMatchObject({
    commitment: { under_way: 1 },
    project: { overdue: 1, dormant: 1 },
  })
  expect(await getSummary({ relationship: 'eastland-westland' })).toMatchObject({
    projects: 1,
    commitments: 0,
  })
  const asOf = readAsOf('2020-01-01') ?? undefined
  expect(await getSummary({ ...all, asOf })).toMatchObject({ agreements: 0, projects: 0 })
})

test('the ledger begins with what is past its date, and has its words', async () => {
  const rows = await listLedger(all, 10)
  expect(rows.map(({ slug, outcome }) => [slug, outcome])).toEqual([
    ['late-line', 'overdue'],
    ['far-pier', 'dormant'],
    ['done-pier', 'delivered'],
    ['to-build-a-line', 'under_way'],
  ])
  expect(rows[0]).toMatchObject({
    promisedOn: '2023-03-01',
    dueOn: '2024-06',
    countries: ['SE'],
    companies: [{ en: 'Rail Works' }],
    developments: ['2023-05-02'],
    sources: 2,
    words: { claim: { field: 'plannedEnd', value: '2024-06' } },
  })
  expect(rows[3]).toMatchObject({ promisedOn: '2023', countries: ['NO'] })
  expect(rows[2]?.words?.claim.field).toBe('stage')
  expect(await listLedger(all, 1)).toHaveLength(2)
})

test('the latest developments name their subject and source', async () => {
  expect(await listLatestDevelopments(all, 5)).toMatchObject([
    { slug: 'work-begins', subject: { slug: 'late-line' }, source: { publisher: 'The Example' } },
  ])
})

test('attention is drawn to what is late, quiet or disputed', async () => {
  const attention = await listAttention(all, 5)
  expect(attention.overdue).toMatchObject({ total: 1, rows: [{ slug: 'late-line', dueOn: '2024-06' }] })
  expect(attention.dormant).toMatchObject({ total: 1, rows: [{ slug: 'far-pier' }] })
  expect(attention.disputed).toMatchObject({ total: 1, rows: [{ slug: 'late-line' }] })
  expect(attention.due_soon.total).toBe(0)
})

test('places, sectors, money and companies are read from what is public', async () => {
  expect(await listPlacedProjects(all, 5)).toMatchObject([
    { slug: 'late-line', places: [{ exactness: 'exact' }] },
  ])
  expect(await countSectorsByStage(all, 5)).toMatchObject([
    { sector: { slug: 'rail' }, stages: { in_progress: 1, operating: 1 }, total: 2 },
  ])
  expect((await readMoney(all, 5, 3)).largest).toMatchObject([
    { amount: '5000000', currency: 'SEK', entry: { slug: 'late-line' } },
  ])
  expect(await listLeadingCompanies(all, 5)).toMatchObject({
    rows: [{ slug: 'rail-works', country: 'SE', roles: { contractor: 1, owner: 1 }, total: 2 }],
    total: 1,
  })
})

import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { countFilters } from '@/lib/entries/filter-counts'
import { listEntries } from '@/lib/entries/listing'
import { readListQuery } from '@/lib/entries/listing-query'
import { searchEntries } from '@/lib/entries/search'
import { givenEntry, givenProject, givenRelationship } from '@/lib/testing/given'
import { listAttention } from './attention'
import { listLatestDevelopments } from './changes'
import { countDueYears } from './due-years'
import { countSectorsByStage, listLeadingCompanies } from './figures'
import { listLedger } from './ledger'
import { readMoney } from './money'
import { listPartners } from './partners'
import { readPlaces } from './squares'
import { getOutcomesByKind, getSummary } from './summary'
import { readTimeline } from './timeline'

/** How many statements an answer takes when nothing is kept from before. */
async function statements(ask: () => Promise<unknown>): Promise<number> {
  await db.site.update({ where: { id: 1 }, data: { version: { increment: 1 } } })
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await ask()
    return sent.mock.calls.length
  } finally {
    sent.mockRestore()
  }
}

const all = { relationship: null }
const overview = () =>
  Promise.all([
    getSummary(all),
    getOutcomesByKind(all),
    listLedger(all, 20),
    listLatestDevelopments(all, 8),
    listAttention(all, 6),
    readPlaces(all, 40),
    countDueYears(all),
    countSectorsByStage(all, 12),
    readMoney(all, 6, 12),
    listLeadingCompanies(all, 16),
    listPartners(all, 16),
    readTimeline(all, { agreement: 16, project: 16, development: 24 }),
  ])
const project = definitionOf('project')
const filters = ['stage', 'disposition', 'company', 'sector', 'outcome', 'verification']
const list = (address: string) => async () => {
  const read = readListQuery(project, new URLSearchParams(address))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await listEntries(catalogue, project, read.query)
  await countFilters(catalogue, project, read.query, filters)
}
const asked = {
  overview,
  'the whole list': list(''),
  'a filtered list': list('stage=in_progress&outcome=overdue&q=line'),
  search: () => searchEntries(catalogue, 'line', 10),
}

async function givenLines(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const builder = await givenEntry('company', { name: { en: `Works ${n}` }, headquarters: 'SE' })
    const line = await givenProject({
      name: { en: `Line ${n}` },
      plannedEnd: '2024-06',
      participants: [{ id: 'a', company: builder.id, role: 'contractor' }],
      figures: [{ id: 'f', amount: '5000000', currency: 'SEK', kind: 'announced' }],
    })
    const headline = { en: `Work on line ${n} begins` }
    await givenEntry('development', { subject: line.id, type: 'started', on: '2023-05-02', headline })
  }
}

test('an answer takes as many statements for many entries as for few, and not more than it should', async () => {
  await givenRelationship()
  await givenLines(0, 2)
  const measure = async () => {
    const found: Record<string, number> = {}
    for (const [name, ask] of Object.entries(asked)) found[name] = await statements(ask)
    return found
  }
  await measure()
  const few = await measure()
  await givenLines(2, 12)
  const many = await measure()
  expect(many).toEqual(few)
  expect(many.overview).toBeLessThanOrEqual(64)
  expect(many['the whole list']).toBeLessThanOrEqual(6)
  expect(many['a filtered list']).toBeLessThanOrEqual(9)
  expect(many.search).toBeLessThanOrEqual(3)
}, 120_000)

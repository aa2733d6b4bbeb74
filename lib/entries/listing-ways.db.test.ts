import { beforeAll, expect, test } from 'vitest'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { givenEntry, givenProject, givenPublished, givenRelationship, newEntry } from '@/lib/testing/given'
import type { EntryRow } from './entry'
import { listEntries } from './listing'
import { conditionsOf } from './listing-conditions'
import { readLengths } from './listing-length'
import { type ListQuery, readListQuery } from './listing-query'
import { wayOf } from './listing-way'

const project = definitionOf('project')
const stages = ['agreed', 'in_progress', 'in_progress', 'operating', 'in_progress']
const dispositions = ['active', 'active', 'delayed']
const ends = ['2024', null, '2024-05/2026-02', '2031-06', '2024-02-29', '2031']

const sectors: Record<string, string> = {}
let all: EntryRow[] = []

const queryOf = (address: string): ListQuery => {
  const read = readListQuery(project, new URLSearchParams(address))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.query
}
const list = (query: ListQuery) => listEntries(catalogue, project, query)

beforeAll(async () => {
  await givenRelationship()
  await givenRelationship('eastland-westland', 'DK', 'FI')
  const root = newEntry('sector', { name: { en: 'Transport' }, type: 'industry' }, null)
  const below = ['Rail', 'Ports'].map((en) =>
    newEntry('sector', { name: { en }, type: 'industry', parent: root.entryId }, null),
  )
  await givenPublished(root, ...below)
  const health = await givenEntry('sector', { name: { en: 'Health' }, type: 'industry' })
  Object.assign(sectors, { transport: root.entryId, health: health.id })
  const [rail = '', ports = ''] = below.map(({ entryId }) => entryId)
  Object.assign(sectors, { rail, ports })
  const named = [[rail], [rail, ports], [health.id], [], [root.entryId, health.id], [ports]]
  for (let n = 0; n < 30; n++)
    await givenProject({
      name: { en: `Line ${n}` },
      stage: stages[n % stages.length],
      disposition: dispositions[n % dispositions.length],
      plannedEnd: ends[n % ends.length],
      sectors: named[(n * 5) % named.length],
      ...(n % 4 === 0 && { relationship: 'eastland-westland' }),
    })
  all = (await list(queryOf('limit=200'))).rows
})

const under = (slug: string) =>
  slug === 'transport' ? ['transport', 'rail', 'ports'].map((one) => sectors[one]) : [sectors[slug]]
const [first, last] = ['2024-01-01', '2026-12-31']

/** What an address means, said for one entry. */
const tests: Record<string, (row: EntryRow) => boolean> = {
  'stage=in_progress': ({ values }) => values.stage === 'in_progress',
  'stage=agreed&stage=in_progress': ({ values }) => ['agreed', 'in_progress'].includes(String(values.stage)),
  'sector=rail': ({ values }) => under('rail').some((id) => (values.sectors as string[]).includes(id ?? '')),
  'sector=transport': ({ values }) =>
    under('transport').some((id) => (values.sectors as string[]).includes(id ?? '')),
  'disposition=delayed': ({ values }) => values.disposition === 'delayed',
  'disposition=active': ({ values }) => values.disposition === 'active',
  'relationship=norland-sudland': ({ relationship }) => relationship === 'norland-sudland',
  'from=2024&to=2026': ({ values }) => {
    const [one, other] = spans[String(values.plannedEnd)] ?? []
    return Boolean(one && other && other >= first && one <= last)
  },
  'to=2026': ({ values }) => Boolean((spans[String(values.plannedEnd)]?.[0] ?? '9') <= last),
  'overdue=true': ({ outcome }) => outcome === 'overdue',
  'overdue=false': ({ outcome }) => outcome !== 'overdue',
}
const spans: Record<string, [string, string]> = {
  '2024': ['2024-01-01', '2024-12-31'],
  '2024-05/2026-02': ['2024-05-01', '2026-02-28'],
  '2031-06': ['2031-06-01', '2031-06-30'],
  '2024-02-29': ['2024-02-29', '2024-02-29'],
  '2031': ['2031-01-01', '2031-12-31'],
}
/** No parameter is given twice. */
const apart = (address: string) => {
  const names = address.split('&').map((part) => part.split('=')[0])
  return new Set(names).size === names.length || address === 'stage=agreed&stage=in_progress'
}
const asked = Object.keys(tests)
  .flatMap((one, n) => [
    [one],
    ...Object.keys(tests)
      .slice(n + 1)
      .flatMap((other) => [
        [one, other],
        [one, other, 'disposition=active'],
      ]),
  ])
  .filter((parts) => apart(parts.join('&')))

/** Everything of a list, page by page. */
async function whole(address: string, limit: number) {
  const query = { ...queryOf(address), limit }
  const rows: EntryRow[] = []
  const totals = new Set<number>()
  let cursor: string | null | undefined
  for (let pages = 0; cursor !== null && pages < 100; pages++) {
    const page = await list({ ...query, cursor })
    rows.push(...page.rows)
    totals.add(page.total)
    expect(page.totalIsLowerBound).toBe(false)
    cursor = page.next
  }
  return { slugs: rows.map(({ slug }) => slug), totals: [...totals] }
}

test.each(['', 'sort=name', 'sort=-updatedAt'])(
  'a list sorted by "%s" holds what its filters say, in order, however it is read',
  async (sort) => {
    expect(all.length).toBe(30)
    const order = (await list(queryOf(`${sort}&limit=200`))).rows
    for (const parts of asked) {
      const wanted = order.filter((row) => parts.every((part) => tests[part]?.(row)))
      const expected = { slugs: wanted.map(({ slug }) => slug), totals: [wanted.length] }
      const address = [...parts, sort].join('&')
      for (const limit of [1, 100])
        expect({ address, limit, ...(await whole(address, limit)) }).toEqual({ address, limit, ...expected })
    }
  },
  300_000,
)

test('the counts of codes bound every list, with any of its filters left out', async () => {
  for (const parts of asked) {
    const query = queryOf(parts.join('&'))
    const conditions = await conditionsOf(catalogue, project, query)
    const lengths = await readLengths(conditions, query)
    for (const left of conditions.codes.size > 0 ? [null, ...conditions.codes.keys()] : []) {
      const kept = parts.filter((part) => !left || !part.startsWith(`${left}=`))
      const n = all.filter((row) => kept.every((part) => tests[part]?.(row))).length
      const { least, most } = lengths(left ? [left] : [])
      expect({ parts, left, n, within: least <= n && n <= most }).toEqual({ parts, left, n, within: true })
    }
  }
})

test('few entries are collected, many are met along the order of their stage or of all', async () => {
  const way = async (address: string) => {
    const query = queryOf(address)
    const conditions = await conditionsOf(catalogue, project, query)
    return wayOf(conditions, query, await readLengths(conditions, query))
  }
  expect(await way('stage=in_progress&limit=5')).toEqual({ collect: true })
  expect(await way('stage=in_progress&limit=1')).toEqual({ along: 'stage' })
  expect(await way('stage=in_progress&disposition=delayed&limit=1')).toEqual({ collect: true })
  expect(await way('stage=in_progress&disposition=active&limit=1')).toEqual({ along: 'stage' })
  expect(await way('disposition=active&limit=1')).toEqual({})
  expect(await way('stage=agreed&stage=in_progress&limit=1')).toEqual({})
  expect(await way('stage=in_progress&sort=name&limit=5')).toEqual({})
  expect(await way('disposition=delayed&sort=name&limit=5')).toEqual({ collect: true })
})

test.each([...catalogue.values()])('the database finds what a $kind stands at', async (definition) => {
  const field = definition.verifiedBy ? definition.fields[definition.verifiedBy] : undefined
  if (field?.type !== 'choice') return
  const wanted = `${definition.verifiedBy}:${field.codes[0]}`
  const codes = ['disposition:active', wanted, 'tier:official']
  const [row] = await db.$queryRaw<
    { found: string }[]
  >`SELECT standing(${definition.kind}, ${codes}) AS found`
  expect(row).toEqual({ found: wanted })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue, definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import {
  changed,
  claimOn,
  givenEntry,
  givenProject,
  givenPublished,
  givenRelationship,
  newEntry,
} from '@/lib/testing/given'
import { readAsOf } from './as-of'
import { countAll } from './counts'
import { BadCursor } from './cursor'
import { countFilters } from './filter-counts'
import { listEntries } from './listing'
import { readListQuery } from './listing-query'
import { findBySlug, findNamed, searchNames } from './naming'
import { searchEntries } from './search'

const project = definitionOf('project')
const list = (address: string, kind = project) => {
  const read = readListQuery(kind, new URLSearchParams(address))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return listEntries(catalogue, kind, read.query)
}
const slugs = async (address: string) => (await list(address)).rows.map(({ slug }) => slug)

beforeAll(async () => {
  await givenRelationship()
  await givenRelationship('eastland-westland', 'DK', 'FI')
  const root = newEntry('sector', { name: { en: 'Transport' }, type: 'industry' }, null)
  const rail = newEntry('sector', { name: { en: 'Rail' }, type: 'industry', parent: root.entryId }, null)
  await givenPublished(root, rail)
  const builder = await givenEntry('company', { name: { en: 'Northern Rail Works', zh: '北方铁路' } })
  const participants = [{ id: 'builder', company: builder.id, role: 'contractor' }]
  await givenProject({
    name: { en: 'Alpha line' },
    plannedEnd: '2024',
    sectors: [rail.entryId],
    participants,
  })
  await givenProject({ name: { en: 'Beta line' }, plannedEnd: '2030-06', sectors: [root.entryId] })
  await givenProject({
    name: { en: 'Gamma works' },
    stage: 'operating',
    actualEnd: '2023',
    plannedEnd: '2023-05',
  })
  await givenProject({ name: { en: 'Delta pier', zh: '三角洲码头' }, relationship: 'eastland-westland' })
})

describe('filters', () => {
  test.each([
    ['', ['beta-line', 'alpha-line', 'gamma-works', 'delta-pier']],
    ['stage=in_progress', ['beta-line', 'alpha-line', 'delta-pier']],
    [
      'stage=in_progress&stage=operating&relationship=norland-sudland',
      ['beta-line', 'alpha-line', 'gamma-works'],
    ],
    ['sector=rail', ['alpha-line']],
    ['sector=transport', ['beta-line', 'alpha-line']],
    ['company=northern-rail-works', ['alpha-line']],
    ['company=nobody', []],
    ['overdue=true', ['alpha-line']],
    ['outcome=overdue&outcome=delivered', ['alpha-line', 'gamma-works']],
    ['outcome=no_date', ['delta-pier']],
    ['overdue=false', ['beta-line', 'gamma-works', 'delta-pier']],
    ['from=2024&to=2030-05', ['alpha-line']],
    ['from=2024&to=2030-06', ['beta-line', 'alpha-line']],
    ['to=2023', ['gamma-works']],
    ['role=contractor', ['alpha-line']],
    ['verification=single_source&q=line', ['beta-line', 'alpha-line']],
    ['q=码头', ['delta-pier']],
    ['q=100%25_\\', []],
    ["q='%3B drop", []],
    ['sort=name', ['alpha-line', 'beta-line', 'delta-pier', 'gamma-works']],
    ['sort=-name', ['gamma-works', 'delta-pier', 'beta-line', 'alpha-line']],
    ['sort=due', ['gamma-works', 'alpha-line', 'beta-line', 'delta-pier']],
  ])('“%s”', async (address, expected) => {
    const page = await list(address)
    expect(page.rows.map(({ slug }) => slug)).toEqual(expected)
    expect(page).toMatchObject({ total: expected.length, totalIsLowerBound: false })
  })

  test('unknown or wrong parameters are problems', () => {
    const read = readListQuery(
      project,
      new URLSearchParams('colour=red&stage=done&limit=0&sort=size&overdue=maybe&from=soon'),
    )
    expect(read.ok ? [] : read.problems.map(({ name, message }) => [name, message])).toEqual([
      ['colour', 'unknownParameter'],
      ['stage', 'notInList'],
      ['limit', 'notALimit'],
      ['sort', 'notASort'],
      ['overdue', 'notTrueOrFalse'],
      ['from', 'notADate'],
    ])
  })
})

describe('pages', () => {
  test.each(['name', '-name', 'date', '-date', 'due', 'updatedAt', '-updatedAt'])(
    'by %s they go forward and back over every row once',
    async (sort) => {
      const all = await slugs(`sort=${sort}`)
      const forward: string[] = []
      let page = await list(`sort=${sort}&limit=1`)
      expect(page.previous).toBeNull()
      for (;;) {
        forward.push(...page.rows.map(({ slug }) => slug))
        if (!page.next) break
        page = await list(`sort=${sort}&limit=1&cursor=${page.next}`)
      }
      expect(forward).toEqual(all)
      const back = await list(`sort=${sort}&limit=2&cursor=${page.previous}`)
      expect(back.rows.map(({ slug }) => slug)).toEqual(all.slice(-3, -1))
      expect(back.next).not.toBeNull()
    },
  )

  test.each(['nonsense', Buffer.from('["date","x","y",false]').toString('base64url')])(
    'a cursor that no list gave is refused: %s',
    async (cursor) => {
      await expect(list(`cursor=${cursor}`)).rejects.toBeInstanceOf(BadCursor)
    },
  )
})

test('a list as of an earlier day has what was public then', async () => {
  const page = await list('asOf=2020-01-01')
  expect(page).toMatchObject({ rows: [], total: 0 })
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  expect((await list(`asOf=${tomorrow}`)).total).toBe(4)
  expect(readAsOf('2025-02-30')).toBeNull()
})

const offered = ['stage', 'disposition', 'relationship', 'company', 'sector', 'outcome', 'verification']
const counts = async (address: string) => {
  const read = readListQuery(project, new URLSearchParams(address))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return (await countFilters(catalogue, project, read.query, offered)).counts
}

describe('what a filter would give', () => {
  test.each([
    '',
    'relationship=norland-sudland',
    'relationship=norland-sudland&relationship=eastland-westland',
    'stage=in_progress',
    'stage=in_progress&outcome=overdue',
    'outcome=no_date&relationship=eastland-westland',
    'q=line',
    'q=line&stage=operating',
    'sector=rail&disposition=active',
    'company=nobody',
    'from=2024',
    'overdue=true',
    'asOf=2099-01-01&outcome=overdue',
    'asOf=2020-01-01',
  ])('is what the list then holds: “%s”', async (address) => {
    const given = await counts(address)
    const values = {
      stage: ['in_progress', 'operating', 'completed'],
      disposition: ['active', 'delayed'],
      relationship: ['norland-sudland', 'eastland-westland'],
      outcome: ['overdue', 'delivered', 'no_date', 'under_way', 'dormant', 'stopped'],
      verification: ['single_source', 'not_yet_sourced'],
    }
    for (const [name, codes] of Object.entries(values)) {
      for (const code of codes) {
        const then = new URLSearchParams(address)
        then.delete(name)
        then.append(name, code)
        expect(given[`${name}:${code}`] ?? 0, `${name}=${code}`).toBe((await list(then.toString())).total)
      }
    }
  })

  test('counts companies and sectors by their ids', async () => {
    const [rail, builder] = [
      await findBySlug('sector', 'rail'),
      await findBySlug('company', 'northern-rail-works'),
    ]
    expect(await counts('stage=in_progress')).toMatchObject({
      [`sector:${rail?.id}`]: 1,
      [`company:${builder?.id}`]: 1,
    })
    expect(await counts('stage=operating')).not.toHaveProperty(`company:${builder?.id}`)
  })
})

test('the stored counts follow', async () => {
  expect(await countAll('project')).toBe(4)
  expect(await countAll('project', 'eastland-westland')).toBe(1)
  expect(await counts('')).toMatchObject({ 'stage:in_progress': 3, 'stage:operating': 1 })
  const found = await findBySlug('project', 'delta-pier')
  const source = (await db.source.findFirstOrThrow()).id
  await givenPublished(await changed(found?.id ?? '', { stage: 'completed' }, [claimOn('stage', source)]))
  expect(await countAll('project')).toBe(4)
  expect(await counts('')).toMatchObject({ 'stage:in_progress': 2, 'stage:completed': 1 })
})

test('names are found by their beginning, in any script', async () => {
  expect((await searchNames(['company'], 'northern', 5)).map(({ slug }) => slug)).toEqual([
    'northern-rail-works',
  ])
  const [found] = await searchNames(['company'], '铁路', 5)
  expect(found?.names.zh).toBe('北方铁路')
  expect(await findNamed([found?.id ?? ''])).toEqual({ [found?.id ?? '']: found })
  expect(await searchNames(['company'], ' ', 5)).toEqual([])
})

test('search looks through all kinds, first where the name itself is', async () => {
  const { found } = await searchEntries(catalogue, 'rail', 5)
  expect(found.map(({ kind, rows }) => [kind, rows.map(({ slug }) => slug)])).toEqual([
    ['sector', ['rail']],
    ['company', ['northern-rail-works']],
  ])
  expect((await searchEntries(catalogue, '铁', 5)).found).toHaveLength(1)
  expect((await searchEntries(catalogue, '  ', 5)).found).toEqual([])
})

test('a list that publishing counts is as long as it says, however long', async () => {
  const count = { kind: 'project', relationship: '', code: 'stage:in_progress' }
  const before = await db.count.findUniqueOrThrow({ where: { kind_relationship_code: count } })
  await db.count.update({ where: { kind_relationship_code: count }, data: { n: 123_456 } })
  await db.site.updateMany({ data: { version: { increment: 1 } } })
  expect(await list('stage=in_progress')).toMatchObject({ total: 123_456, totalIsLowerBound: false })
  expect(await list('stage=in_progress&from=1900')).toMatchObject({ total: before.n })
  await db.count.update({ where: { kind_relationship_code: count }, data: { n: before.n } })
  await db.site.updateMany({ data: { version: { increment: 1 } } })
})

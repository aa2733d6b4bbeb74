import { beforeAll, expect, test } from 'vitest'
import { readAsOf } from '@/lib/entries/as-of'
import { findWrongCounts } from '@/lib/entries/counts'
import { dayOf } from '@/lib/fields/partial-date'
import { changed, givenEntry, givenProject, givenPublished, givenRelationship } from '@/lib/testing/given'
import { type Money, readMoney } from './money'

const all = { relationship: null }
let last = 0
const stated = (kind: string, currency: string, amount: string, asOf: string | null = null) => ({
  id: `amount-${last++}`,
  kind,
  currency,
  amount,
  asOf,
})
const said = ({ largest }: Money) =>
  largest.map(({ kind, currency, amount, entry }) => `${kind} ${currency} ${amount} ${entry.slug}`)

beforeAll(async () => {
  await givenRelationship()
  await givenRelationship('eastland-westland', 'DK', 'FI')
  for (const [n, amount] of ['9', '1000000', '250', '999999.5', '250.00'].entries())
    await givenProject({
      name: { en: `Line ${n}` },
      relationship: n === 1 ? 'eastland-westland' : 'norland-sudland',
      figures: [stated('agreed', 'NOK', amount, `${2020 + n}-05`)],
    })
  await givenProject({
    name: { en: 'Pier' },
    figures: [
      stated('spent', 'NOK', '7', '2023/2024'),
      stated('agreed', 'SEK', '5000000'),
      stated('agreed', 'NOK', '12', '2024'),
    ],
  })
  await givenEntry('company', {
    name: { en: 'Rail works' },
    figures: [stated('agreed', 'NOK', '500', '2024'), stated('valuation', 'EUR', '3')],
  })
}, 60_000)

test('the largest amounts of each kind and currency are found, of projects and companies, never across them', async () => {
  const money = await readMoney(all, 3, 2)
  expect(said(money)).toEqual([
    'valuation EUR 3 rail-works',
    'spent NOK 7 pier',
    'agreed NOK 1000000 line-1',
    'agreed NOK 999999.5 line-3',
    'agreed NOK 500 rail-works',
  ])
  expect(money.counted).toEqual([
    { kind: 'agreed', currency: 'NOK', n: 7 },
    { kind: 'agreed', currency: 'SEK', n: 1 },
    { kind: 'spent', currency: 'NOK', n: 1 },
    { kind: 'valuation', currency: 'EUR', n: 1 },
  ])
})

test('amounts are counted by the year of which they are, or of none', async () => {
  const { years } = await readMoney(all, 3, 2)
  const of = (wanted: string) =>
    years.flatMap(({ kind, currency, year, n }) => (`${kind} ${currency}` === wanted ? `${year}: ${n}` : []))
  expect(of('agreed NOK')).toEqual(['2020: 1', '2021: 1', '2022: 1', '2023: 1', '2024: 3'])
  expect(of('spent NOK')).toEqual(['null: 1'])
  expect(await findWrongCounts()).toEqual([])
})

test('those of one pair are its projects’ and all companies’; as of a day they are those of the day', async () => {
  const pair = await readMoney({ relationship: 'eastland-westland' }, 3, 1)
  expect(said(pair)).toEqual(['agreed NOK 1000000 line-1', 'agreed NOK 500 rail-works'])
  const today = readAsOf(dayOf(new Date())) ?? undefined
  expect(await readMoney({ ...all, asOf: today }, 3, 2)).toEqual(await readMoney(all, 3, 2))
  expect(await readMoney({ ...all, asOf: readAsOf('2019-01-01') ?? undefined }, 3, 2)).toEqual({
    counted: [],
    years: [],
    largest: [],
  })
})

test('two entries with one amount are both given; a corrected one has its place no longer', async () => {
  const smallest = async () => said(await readMoney(all, 20, 1)).filter((one) => one.includes(' 250'))
  expect(await smallest()).toEqual(['agreed NOK 250 line-2', 'agreed NOK 250.00 line-4'])
  const [line] = (await readMoney(all, 20, 1)).largest.filter(({ entry }) => entry.slug === 'line-4')
  await givenPublished(await changed(line?.entry.id ?? '', { figures: [] }))
  expect(await smallest()).toEqual(['agreed NOK 250 line-2'])
  expect(await findWrongCounts()).toEqual([])
})

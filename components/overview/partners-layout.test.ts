import { expect, test } from 'vitest'
import { partnerMatrix, strongestPairs } from './partners-layout'

const pair = { a: 'NO', b: 'SE' }
const company = (id: string, country: string | null) => ({
  ...{ id, kind: 'company', slug: id, names: { en: id } },
  country,
})
const companies = [company('s1', 'SE'), company('n1', 'NO'), company('d1', 'DK'), company('n2', 'NO')]
const pairs = [
  { one: 'n1', other: 's1', n: 9 },
  { one: 'd1', other: 'n1', n: 4 },
  { one: 'n2', other: 's1', n: 4 },
]

test('side a stands first, then b, then others; pairs across the sides are one block', () => {
  const { companies: placed, across } = partnerMatrix({ companies, pairs }, pair, 10)
  expect(placed.map(({ partner, side }) => [partner.id, side])).toEqual([
    ['n1', 'a'],
    ['n2', 'a'],
    ['s1', 'b'],
    ['d1', 'other'],
  ])
  expect(across).toEqual({ rows: [2, 3], columns: [0, 2] })
})

test('a pair has one cell, below the diagonal', () => {
  const { cells } = partnerMatrix({ companies, pairs }, pair, 10)
  expect(cells.map(({ row, column, n }) => [row, column, n])).toEqual([
    [2, 0, 9],
    [3, 0, 4],
    [2, 1, 4],
  ])
})

test('a company whose partners did not fit is not shown alone', () => {
  const { companies: placed, cells } = partnerMatrix({ companies, pairs: pairs.slice(0, 1) }, pair, 3)
  expect(placed.map(({ partner }) => partner.id)).toEqual(['n1', 's1'])
  expect(cells).toHaveLength(1)
})

test('without a pair of countries there is no block', () => {
  expect(partnerMatrix({ companies, pairs }, null, 10).across).toBeNull()
})

test('the strongest pairs come first, among equals those across the sides', () => {
  const found = strongestPairs({ companies, pairs }, pair, 2)
  expect(found.map(({ one, other, n }) => [one.id, other.id, n])).toEqual([
    ['n1', 's1', 9],
    ['n2', 's1', 4],
  ])
})

import { expect, test } from 'vitest'
import { distance, shortenings } from './near-words'

test.each([
  ['huawei', 'hauwei', 1],
  ['infinaxis', 'infinaxs', 1],
  ['geely', 'gelly', 1],
  ['geely', 'geely', 0],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('%s and %s are %i apart', (a, b, apart) => {
  expect(distance(a, b)).toBe(apart)
  expect(distance(b, a)).toBe(apart)
})

test('two words one step apart have a shortening in common', () => {
  for (const other of ['hauwei', 'huawe', 'huaweii', 'huowei'])
    expect(
      shortenings('huawei').filter((one) => shortenings(other).includes(one)),
      other,
    ).not.toEqual([])
})

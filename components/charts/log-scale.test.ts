import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logScale } from './log-scale'

test('ten times as much is the same step everywhere', () => {
  const { x, ticks } = logScale([2e8, 5e10])
  expect(x(1e9) - x(1e8)).toBeCloseTo(x(1e11 / 10) - x(1e9), 1)
  expect(ticks.map(({ value }) => value)).toEqual([1e8, 1e9, 1e10])
})

test('every value lies on the scale, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1 }), (values) => {
      const { x } = logScale(values)
      const sorted = [...values].sort((a, b) => a - b).map(x)
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b))
      expect(sorted.every((at) => at >= 0 && at <= 100)).toBe(true)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lanesOf } from './lanes'

test('what does not overlap shares a lane', () => {
  const extents = [
    { from: 0, to: 40 },
    { from: 50, to: 90 },
    { from: 30, to: 60 },
  ]
  expect(lanesOf(extents, 4)).toEqual([0, 0, 1])
  expect(lanesOf(extents, 20)).toEqual([0, 1, 2])
})

test('nothing ever runs into another in its lane', () => {
  const extent = fc.tuple(fc.nat(900), fc.nat(200)).map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.array(extent, { maxLength: 40 }), (extents) => {
      const lanes = lanesOf(extents, 3)
      extents.forEach((a, i) => {
        extents.forEach((b, j) => {
          if (i < j && lanes[i] === lanes[j]) expect(a.to + 3 <= b.from || b.to + 3 <= a.from).toBe(true)
        })
      })
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupPoints } from './group-points'

const points = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }), of: fc.nat() }),
)

test('no point is lost, and no two groups lie on each other', () => {
  fc.assert(
    fc.property(points, (given) => {
      const groups = groupPoints(given, 20)
      expect(groups.flatMap(({ members }) => members).length).toBe(given.length)
      for (const [i, a] of groups.entries())
        for (const b of groups.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(20)
    }),
  )
})

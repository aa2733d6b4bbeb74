import { expect, test } from 'vitest'
import { DrawnCast } from './cast'
import { Chance } from './chance'
import { trialProject } from './trial-project'
import { someCompany, worldOf } from './trial-world'

const world = worldOf([{ slug: 'norland-sudland', a: 'NO', b: 'SE' }], [], 10_000)

test('a few companies take part in very much, and most in little', () => {
  const roles = new Map<number, number>()
  for (let n = 0; n < 10_000; n++) {
    const company = someCompany(world, new Chance(9, n))
    roles.set(company, (roles.get(company) ?? 0) + 1)
  }
  const most = [...roles.values()].sort((a, b) => b - a)
  expect(most[0]).toBeGreaterThan(300)
  expect(most.slice(0, 30).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(2500)
  expect(most[Math.floor(most.length / 2)]).toBeLessThan(20)
  expect(Math.max(...roles.keys())).toBeLessThan(world.sizes.company)
})

test('projects have two claims, those of which more is known have more', () => {
  const claimsOf = (shape: number) =>
    trialProject(world, shape, new DrawnCast(world, 'project', shape)).claims
  const claims = Array.from({ length: 2000 }, (_, shape) => claimsOf(shape).length)
  expect(Math.min(...claims)).toBe(2)
  expect(Math.max(...claims)).toBeGreaterThan(6)
  expect(claims.reduce((sum, n) => sum + n, 0) / claims.length).toBeLessThan(2.75)
})

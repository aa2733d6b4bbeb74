import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { differenceOf, mergeValues } from './difference'
import { sameValue } from './values'

const project = definitionOf('project')
const values = fc
  .record({
    stage: fc.constantFrom('announced', 'in_progress', 'operating'),
    plannedEnd: fc.option(fc.constantFrom('2025', '2025-06', '2026-34')),
    summary: fc.option(fc.record({ en: fc.string({ minLength: 1 }) })),
    metrics: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        name: fc.constant('length'),
        value: fc.nat().map(String),
        unit: fc.constant('m'),
      }),
      { selector: ({ id }) => id },
    ),
  })
  .map((some) => ({ name: { en: 'Pier' }, disposition: 'active', sectors: [], ...some }))

/** Items of a list are compared by their ids, not by their order. */
const settled = ({ metrics, ...rest }: { metrics?: unknown }) => ({
  ...rest,
  metrics: [...(metrics as { id: string }[])].sort((a, b) => a.id.localeCompare(b.id)),
})

test('nothing differs from itself, and a difference read backwards is its mirror', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      expect(differenceOf(project, a, a)).toEqual([])
      const there = differenceOf(project, a, b)
      const back = differenceOf(project, b, a)
      expect(new Map(back.map(({ path, before, after }) => [path, [after, before]]))).toEqual(
        new Map(there.map(({ path, before, after }) => [path, [before, after]])),
      )
    }),
  )
})

test('a merge with an untouched side is the other side', () => {
  fc.assert(
    fc.property(values, values, (base, changed) => {
      for (const merged of [
        mergeValues(project, base, changed, base),
        mergeValues(project, base, base, changed),
      ]) {
        expect(merged.ok && sameValue(settled(merged.values), settled(changed))).toBe(true)
      }
    }),
  )
})

test('a merge holds every change of both sides, or names every place where they clash', () => {
  fc.assert(
    fc.property(values, values, values, (base, theirs, mine) => {
      const merged = mergeValues(project, base, theirs, mine)
      const [theirPaths, myPaths] = [theirs, mine].map(
        (side) => new Map(differenceOf(project, base, side).map(({ path, after }) => [path, after])),
      )
      const clashing = [...(myPaths ?? [])]
        .filter(([path, after]) => theirPaths?.has(path) && !sameValue(theirPaths.get(path), after))
        .map(([path]) => path)
      if (!merged.ok) expect(merged.clashes.map(({ field }) => field).sort()).toEqual(clashing.sort())
      else {
        expect(clashing).toEqual([])
        const all = new Map([...(theirPaths ?? []), ...(myPaths ?? [])])
        const found = new Map(
          differenceOf(project, base, merged.values).map(({ path, after }) => [path, after]),
        )
        expect(found).toEqual(all)
      }
    }),
  )
})

test('absent, null and an empty list are the same nothing', () => {
  expect(differenceOf(project, { metrics: [] }, { plannedEnd: null })).toEqual([])
})

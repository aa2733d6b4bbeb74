import { expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { applyClaims } from './claims'
import type { AnyValues } from './define'
import type { Claim } from './entry'
import { type NewClaimInput, newClaimSchema } from './proposal'

const project = definitionOf('project')
const id = (n: number) => `01990000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [older, newer, undated] = [id(91), id(92), id(93)] as [string, string, string]
const dates = new Map<string, string | null>([
  [older, '2024-05'],
  [newer, '2025-04-17'],
  [undated, null],
])
const moment = { revision: 2, recordedAt: '2026-01-01T00:00:00.000Z' }
const values = (more: AnyValues = {}) =>
  project.schema.parse({
    name: { en: 'Pier' },
    stage: 'in_progress',
    disposition: 'active',
    relationship: 'norland-sudland',
    ...more,
  })

const brought = (n: number, field: string, source: string, more: Partial<NewClaimInput> = {}) =>
  newClaimSchema.parse({ id: id(n), field, source, quote: { exact: 'words' }, ...more })
const live = (
  n: number,
  field: string,
  value: unknown,
  source: string,
  more: Partial<Claim> = {},
): Claim => ({
  ...brought(n, field, source),
  value,
  rank: 'preferred',
  revision: 1,
  recordedAt: '2025-01-01T00:00:00.000Z',
  ...more,
})
const apply = (
  before: AnyValues,
  after: AnyValues,
  existing: Claim[],
  claims: ReturnType<typeof brought>[],
) => {
  const applied = applyClaims(project, before, { values: after, claims }, existing, moment, dates)
  return { ...applied, ranks: applied.live.map((claim) => [claim.id, claim.rank]) }
}

test('a newer stage ends the older statement; an undated one counts as older', () => {
  const stages = [
    live(1, 'stage', 'in_progress', older),
    live(2, 'stage', 'in_progress', undated, { rank: 'normal' }),
  ]
  const { retired, ranks } = apply(values(), values({ stage: 'completed' }), stages, [
    brought(3, 'stage', newer),
  ])
  expect(retired).toEqual([id(1), id(2)])
  expect(ranks).toEqual([[id(3), 'preferred']])
})

test('an older source that moves the stage leaves the newer statement standing as its rival', () => {
  const { retired, ranks } = apply(
    values(),
    values({ stage: 'completed' }),
    [live(1, 'stage', 'in_progress', newer)],
    [brought(3, 'stage', older)],
  )
  expect(retired).toEqual([])
  expect(ranks).toEqual([
    [id(1), 'normal'],
    [id(3), 'preferred'],
  ])
})

test('dates that differ stand side by side', () => {
  const { retired, ranks } = apply(
    values({ plannedEnd: '2024' }),
    values({ plannedEnd: '2025-06' }),
    [live(1, 'plannedEnd', '2024', older)],
    [brought(3, 'plannedEnd', newer)],
  )
  expect(retired).toEqual([])
  expect(ranks).toEqual([
    [id(1), 'normal'],
    [id(3), 'preferred'],
  ])
})

test.each(['preferred', 'normal'] as const)(
  'a further source for what is shown is as %s as asked',
  (asked) => {
    const first = live(1, 'stage', 'in_progress', older)
    const { ranks } = apply(values(), values(), [first], [brought(3, 'stage', newer, { rank: asked })])
    expect(ranks).toEqual([
      [id(1), asked === 'preferred' ? 'normal' : 'preferred'],
      [id(3), asked],
    ])
  },
)

test('without a preferred side nothing is preferred', () => {
  const rivals = [
    brought(1, 'plannedEnd', older, { rank: 'normal' }),
    brought(2, 'plannedEnd', newer, { rank: 'normal', value: '2030' }),
  ]
  const { ranks } = apply(values(), values({ plannedEnd: '2025' }), [], rivals)
  expect(ranks).toEqual([
    [id(1), 'normal'],
    [id(2), 'normal'],
  ])
})

test('what an editor takes away takes its claims with it', () => {
  const { retired } = apply(
    values({ plannedEnd: '2024' }),
    values(),
    [live(1, 'plannedEnd', '2024', older)],
    [],
  )
  expect(retired).toEqual([id(1)])
})

test('after a retraction the next statement that stands is shown, else nothing', () => {
  const retraction = brought(3, 'plannedEnd', newer, {
    stance: 'retracts',
    targetClaimId: id(1),
    value: null,
  })
  const first = live(1, 'plannedEnd', '2024', older)
  const alone = apply(values({ plannedEnd: '2024' }), values({ plannedEnd: '2024' }), [first], [retraction])
  expect(alone.values.plannedEnd).toBeNull()
  expect(alone.ranks).toEqual([
    [id(1), 'deprecated'],
    [id(3), 'normal'],
  ])
  const second = live(2, 'plannedEnd', '2026', undated, { rank: 'normal' })
  const other = apply(
    values({ plannedEnd: '2024' }),
    values({ plannedEnd: '2024' }),
    [first, second],
    [retraction],
  )
  expect(other.values.plannedEnd).toBe('2026')
  expect(other.ranks).toContainEqual([id(2), 'preferred'])
})

import { describe, expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { claimOf } from '@/lib/testing/claim'
import { checkChange } from './checking'
import { applyClaims } from './claims'
import type { AnyValues } from './define'
import type { Claim } from './entry'
import type { Change, Ranking } from './proposal'
import { countedValues, isFallen } from './standing'

const project = definitionOf('project')
const moment = { revision: 2, recordedAt: '2026-01-01T00:00:00.000Z' }
const values = (more: AnyValues = {}) =>
  project.schema.parse({
    name: { en: 'Pier' },
    stage: 'in_progress',
    disposition: 'active',
    relationship: 'norland-sudland',
    ...more,
  })
const named = claimOf({ id: 'name', field: 'name', value: { en: 'Pier' }, rank: 'preferred' })
const going = claimOf({ id: 'going', rank: 'preferred' })
const done = claimOf({ id: 'done', value: 'completed', source: 'two' })
const staged = [named, going, done]

const ranked = (claimId: string, rank: Ranking['rank'], rankReason: string | null = null): Ranking => ({
  claimId,
  rank,
  rankReason,
})
const change = (ranks: Ranking[], now = values()): Change => ({
  kind: 'project',
  entryId: 'entry',
  baseRevision: 1,
  values: now,
  claims: [],
  ranks,
})
const apply = (claims: Claim[], ranks: Ranking[], now = values()) => {
  const { live, values, retired } = applyClaims(project, now, change(ranks, now), claims, moment, new Map())
  return { values, retired, ranks: Object.fromEntries(live.map(({ id, rank }) => [id, rank])) }
}
const problems = (claims: Claim[], ranks: Ranking[], now = values()) =>
  checkChange(project, change(ranks, now), claims).map(({ path, message }) => [path, message])

describe('an editor ranks', () => {
  test('the other statement: its value is shown, the first one falls to normal, and both stay', () => {
    const { values, ranks, retired } = apply(staged, [ranked('done', 'preferred', 'newer')])
    expect(values.stage).toBe('completed')
    expect(ranks).toEqual({ name: 'preferred', going: 'normal', done: 'preferred' })
    expect(retired).toEqual([])
  })

  test('one as no longer used: the next that stands is shown', () => {
    const { values, ranks } = apply(staged, [ranked('going', 'deprecated', 'misread')])
    expect(values.stage).toBe('completed')
    expect(ranks).toMatchObject({ going: 'deprecated', done: 'preferred' })
  })

  test('none as preferred: what is shown stays', () => {
    const { values, ranks } = apply(staged, [ranked('going', 'normal')])
    expect(values.stage).toBe('in_progress')
    expect(ranks).toMatchObject({ going: 'normal', done: 'normal' })
  })

  test('an item of a list in its place', () => {
    const metric = (id: string, value: string) => ({ id, name: 'it_load', value, unit: 'MW' })
    const now = values({ metrics: [metric('a', '12'), metric('b', '20')] })
    const { id: _, ...other } = (values({ metrics: [metric('a', '15')] }).metrics as { id: string }[])[0] ?? {
      id: '',
    }
    const claims = [
      claimOf({ id: 'twelve', field: 'metrics/a', value: { ...other, value: '12' }, rank: 'preferred' }),
      claimOf({ id: 'fifteen', field: 'metrics/a', value: other }),
      claimOf({ id: 'twenty', field: 'metrics/b', value: { ...other, value: '20' }, rank: 'preferred' }),
    ]
    const { values: shown } = apply([named, going, ...claims], [ranked('fifteen', 'preferred')], now)
    expect((shown.metrics as { value: string }[]).map(({ value }) => value)).toEqual(['15', '20'])
  })

  test('a name in another language, which then stands beside the others', () => {
    const chinese = claimOf({ id: 'zh', field: 'name', value: { zh: '码头' } })
    expect(apply([...staged, chinese], [ranked('zh', 'preferred')]).values.name).toEqual({
      en: 'Pier',
      zh: '码头',
    })
  })
})

describe('ranks are refused', () => {
  const denial = claimOf({ id: 'denial', value: null, stance: 'denies', targetClaimId: 'going' })

  test.each<[string, Ranking[], string[][]]>([
    ['of a statement that is not here', [ranked('gone', 'normal')], [['', 'noSuchStatement']]],
    [
      'without a reason for what is no longer used',
      [ranked('done', 'deprecated')],
      [['stage', 'needsRankReason']],
    ],
    ['that prefer a denial', [ranked('denial', 'preferred')], [['stage', 'cannotPrefer']]],
    [
      'that prefer two',
      [ranked('going', 'preferred'), ranked('done', 'preferred')],
      [['stage', 'twoPreferred']],
    ],
    ['given twice', [ranked('done', 'normal'), ranked('done', 'normal')], [['stage', 'twice']]],
    [
      'that leave nothing of what an entry must say',
      [ranked('going', 'deprecated', 'a'), ranked('done', 'deprecated', 'b')],
      [['stage', 'lastStatement']],
    ],
  ])('%s', (_, ranks, expected) => {
    expect(problems([...staged, denial], ranks)).toEqual(expected)
  })

  test('when the value that they show does not fit the others', () => {
    const now = values({ actualStart: '2020', actualEnd: '2024' })
    const dates = [
      claimOf({ id: 'start', field: 'actualStart', value: '2020', rank: 'preferred' }),
      claimOf({ id: 'end', field: 'actualEnd', value: '2024', rank: 'preferred' }),
      claimOf({ id: 'early', field: 'actualEnd', value: '2019' }),
    ]
    expect(problems([...staged, ...dates], [ranked('early', 'preferred')], now)).toEqual([
      ['actualEnd', 'endsBeforeStart'],
    ])
    expect(problems([...staged, ...dates], [ranked('early', 'normal', 'a slip')], now)).toEqual([])
  })
})

describe('what is denied', () => {
  const denial = (target: string) =>
    claimOf({ id: `against ${target}`, value: null, stance: 'denies', targetClaimId: target })

  test('stands no more, unless an editor goes by it or another source says the same', () => {
    const normal = { ...going, rank: 'normal' as const }
    expect(isFallen(project, 'stage', 'in_progress', [normal, denial('going')])).toBe(true)
    expect(isFallen(project, 'stage', 'in_progress', [going, denial('going')])).toBe(false)
    const second = claimOf({ id: 'second', source: 'two' })
    expect(isFallen(project, 'stage', 'in_progress', [normal, second, denial('going')])).toBe(false)
    expect(isFallen(project, 'stage', 'in_progress', [])).toBe(false)
  })

  test('counts nowhere, although an entry keeps the stage that it must have', () => {
    const normal = { ...going, rank: 'normal' as const }
    expect(countedValues(project, values(), [normal, denial('going')])).toMatchObject({
      stage: null,
      disposition: 'active',
    })
    expect(countedValues(project, values(), [going])).toMatchObject({ stage: 'in_progress' })
  })

  test('keeps an entry from nothing else: other fields can be changed as before', () => {
    const normal = { ...going, rank: 'normal' as const }
    expect(problems([named, normal, denial('going')], [], values({ summary: { en: 'A pier.' } }))).toEqual([])
  })
})

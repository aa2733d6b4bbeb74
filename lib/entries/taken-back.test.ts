import { describe, expect, test } from 'vitest'
import { definitionOf } from '@/lib/catalogue'
import { claimOf } from '@/lib/testing/claim'
import { carriedClaims } from './carried'
import { redirected } from './redirected'
import { takenBack } from './taken-back'

const project = definitionOf('project')
const [one, two] = ['0199aaaa-0000-7000-8000-000000000001', '0199aaaa-0000-7000-8000-000000000002']

describe('a revision that is taken back', () => {
  const before = {
    values: { stage: 'announced', plannedEnd: '2026' },
    claims: [claimOf({ id: 'old', value: 'announced', rank: 'preferred' })],
  }
  const after = {
    values: { stage: 'in_progress', plannedEnd: '2026' },
    claims: [claimOf({ id: 'new', value: 'in_progress' })],
  }

  test('leaves what it found, its claims too', () => {
    const { values, claims } = takenBack(project, before, after, after)
    expect(values).toEqual(before.values)
    expect(claims.map(({ id, rank }) => [id, rank])).toEqual([['old', 'preferred']])
  })

  test('leaves what was published since elsewhere', () => {
    const now = { ...after, values: { ...after.values, plannedEnd: '2030' } }
    expect(takenBack(project, before, after, now).values).toEqual({ stage: 'announced', plannedEnd: '2030' })
  })

  test('leaves what was published since at the same place', () => {
    const newer = claimOf({ id: 'newer', value: 'operating' })
    const now = { values: { stage: 'operating', plannedEnd: '2026' }, claims: [newer] }
    const { values, claims } = takenBack(project, before, after, now)
    expect(values.stage).toBe('operating')
    expect(claims.map(({ id }) => id)).toEqual(['newer'])
  })
})

test('an entry that names another by a new id has each thing once, with the claims of both', () => {
  const item = (id: string, company: string) => ({ id, company, role: 'owner' })
  const claims = [
    claimOf({ id: 'x', field: 'participants/a', value: item('', one), rank: 'preferred' }),
    claimOf({ id: 'y', field: 'participants/b', value: item('', two), rank: 'preferred', source: one }),
  ].map((claim) => ({
    ...claim,
    value: { company: (claim.value as { company: string }).company, role: 'owner' },
  }))
  const said = { values: { participants: [item('a', one), item('b', two)], sectors: [one, two] }, claims }
  const found = redirected(project, said, one, two)
  expect(found.values).toEqual({ participants: [item('a', two)], sectors: [two] })
  expect(found.claims.map(({ id, field, source, rank }) => [id, field, source, rank])).toEqual([
    ['x', 'participants/a', 'one', 'preferred'],
    ['y', 'participants/a', two, 'normal'],
  ])
})

describe('the claims that a merge carries', () => {
  const dates = new Map([
    ['early', '2024'],
    ['late', '2025'],
  ])
  const stays = { values: { stage: 'in_progress' }, claims: [claimOf({ source: 'late' })] }
  const carried = (claim: Parameters<typeof claimOf>[0], values: Record<string, unknown> = stays.values) =>
    carriedClaims(
      project,
      { values: { stage: claim?.value, plannedEnd: '2026' }, claims: [claimOf(claim)] },
      stays,
      values,
      dates,
    )

  test('are new claims that say what they said', () => {
    const [claim] = carried(
      { id: 'b', field: 'plannedEnd', value: '2026', source: 'early' },
      { ...stays.values, plannedEnd: '2026' },
    )
    expect(claim).toMatchObject({ field: 'plannedEnd', value: '2026', source: 'early' })
    expect(claim?.id).not.toBe('b')
  })

  test('leave out the same words of the same source, and what stands nowhere any longer', () => {
    expect(carried({ id: 'b', source: 'late' })).toEqual([])
    expect(carried({ id: 'b', field: 'plannedEnd', value: '2026' })).toEqual([])
  })

  test('leave out an older stage, and keep a newer one as a disagreement', () => {
    expect(carried({ id: 'b', value: 'announced', source: 'early' })).toEqual([])
    expect(carried({ id: 'b', value: 'completed', source: 'late', saidOn: '2026' })).toHaveLength(1)
  })
})

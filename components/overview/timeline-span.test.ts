import { expect, test } from 'vitest'
import { daysOf, spanOf } from './timeline-span'

const entry = (kind: string, dates: Record<string, string | null>, outcome: string | null = null) =>
  ({ id: 'x', kind, slug: 'x', names: {}, outcome, lastConfirmedOn: '2025-06-30', dates }) as Parameters<
    typeof spanOf
  >[0]

test('an agreement is a point where it was signed, and a line while it is in force', () => {
  const span = spanOf(entry('agreement', { signedOn: '2024-06-19', inForceOn: '2024-09-01', endsOn: '2028' }))
  expect(span).toMatchObject({
    point: '2024-06-19',
    solid: { from: '2024-09-01', to: '2028-01-01' },
    vague: [{ from: '2028-01-01', to: '2028-12-31' }],
  })
})

test('an agreement whose end alone is stated is taken to hold from its day; without an end it is a point', () => {
  expect(spanOf(entry('agreement', { issuedOn: '2024-06-19', endsOn: '2028-01-01' })).solid).toEqual({
    from: '2024-06-19',
    to: '2028-01-01',
  })
  expect(spanOf(entry('agreement', { signedOn: '2024-06-19', inForceOn: '2025' })).solid).toBeNull()
})

test('a day that is known by month alone is no point but a box as wide as the month', () => {
  const span = spanOf(entry('development', { on: '2024-06' }))
  expect(span).toMatchObject({ point: null, vague: [{ from: '2024-06-01', to: '2024-06-30' }] })
  expect(daysOf(span)).toEqual(['2024-06-01', '2024-06-30'])
})

test('a project is a line as far as sources tell and dashed up to its planned end', () => {
  const span = spanOf(entry('project', { actualStart: '2023-01-01', plannedEnd: '2027-12-31' }, 'under_way'))
  expect(span).toMatchObject({
    solid: { from: '2023-01-01', to: '2025-06-30' },
    dashed: { from: '2025-06-30', to: '2027-12-31' },
    due: { from: '2027-12-31', to: '2027-12-31' },
  })
})

test('what has no year has no day on the axis', () => {
  expect(daysOf(spanOf(entry('agreement', { signedOn: 'XXXX' })))).toEqual([])
  expect(daysOf(undefined)).toEqual([])
})

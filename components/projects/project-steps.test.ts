import { expect, test } from 'vitest'
import type { EntryRow } from '@/lib/entries/entry'
import { projectSteps, stages } from './project-steps'

const words = {
  development: (type: string) => type,
  late: (date: string) => `late ${date}`,
  stated: (date: string) => `stated ${date}`,
  disposition: (code: string) => code,
}
const development = (type: string, on: string) => ({ values: { type, on } }) as unknown as EntryRow
const step = (steps: ReturnType<typeof projectSteps>, code: string) => steps.find((one) => one.code === code)
const values = { stage: 'in_progress', disposition: 'active', plannedEnd: '2025-06' }

test('the furthest stage carries its developments, what lies before without a source says so', () => {
  const developments = [
    development('topped_out', '2024-11-18'),
    development('ground_breaking', '2023-10-25'),
    development('statement', '2025-04-17'),
  ]
  const steps = projectSteps(
    { values: { ...values, actualStart: '2023-10-25' }, outcome: 'overdue' },
    developments,
    words,
  )
  expect(steps.map(({ code }) => code)).toEqual(stages)
  expect(step(steps, 'agreed')?.state).toBe('silent')
  expect(step(steps, 'in_progress')).toMatchObject({
    state: 'here',
    dates: [
      { date: '2023-10-25', what: 'ground_breaking' },
      { date: '2024-11-18', what: 'topped_out' },
    ],
  })
  expect(step(steps, 'completed')).toMatchObject({ state: 'late', remark: 'late 2025-06' })
  expect(step(steps, 'operating')?.state).toBe('ahead')
})

test('a date that has not passed is only stated', () => {
  const steps = projectSteps(
    { values: { ...values, disposition: 'suspended' }, outcome: 'under_way' },
    [],
    words,
  )
  expect(step(steps, 'completed')).toMatchObject({ state: 'ahead', remark: 'stated 2025-06' })
  expect(step(steps, 'in_progress')?.remark).toBe('suspended')
})

test('delivered is no longer held to its date', () => {
  const delivered = { stage: 'operating', disposition: 'active', plannedEnd: '2025-06', actualEnd: '2025-05' }
  const steps = projectSteps({ values: delivered, outcome: 'delivered_early' }, [], words)
  expect(step(steps, 'completed')).toMatchObject({ state: 'reached', dates: [{ date: '2025-05' }] })
  expect(step(steps, 'operating')).toMatchObject({ state: 'here', shape: 'delivered' })
  expect(step(steps, 'ended')?.state).toBe('ahead')
})

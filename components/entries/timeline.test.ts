import { expect, test } from 'vitest'
import type { Entry } from '@/lib/entries/entry'
import { timelineOf } from './timeline'
import type { EntryView } from './view'

const development = (on: string) => ({ kind: 'development', via: ['subject'], values: { on } })
const view = (outcome: Entry['outcome']) =>
  ({
    today: '2026-11-22',
    entry: {
      outcome,
      values: { plannedEnd: '2025-06' },
      inverse: [development('2025-04-18'), development('XXXX-06'), development('../2023-10-25')],
    },
  }) as unknown as EntryView
const told = (outcome: Entry['outcome'], due: string | null = 'plannedEnd') =>
  timelineOf(view(outcome), due).map(({ sort, date }) => `${sort} ${date}`)

test('events stand by their date, what has no year last; a stated date stands among them', () => {
  expect(told('under_way')).toEqual([
    'event ../2023-10-25',
    'event 2025-04-18',
    'due 2025-06',
    'event XXXX-06',
  ])
})

test('a date that passed is followed by the day on which it is read', () => {
  expect(told('overdue')).toEqual([
    'event ../2023-10-25',
    'event 2025-04-18',
    'due 2025-06',
    'overdue 2026-11-22',
    'event XXXX-06',
  ])
})

test('what is delivered is no longer held to a date', () => {
  expect(told('delivered_late')).not.toContain('due 2025-06')
  expect(told('overdue', null)).toHaveLength(3)
})

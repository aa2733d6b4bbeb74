import { expect, test } from 'vitest'
import { daysOfSpan, projectSpan } from './project-span'

test('a project runs from its beginning to its last source, and from there to the planned end', () => {
  expect(
    projectSpan(
      { announcedOn: '2022-05-04', actualStart: '2023-02-01', plannedEnd: '2027-34' },
      '2025-06-30',
    ),
  ).toEqual({
    done: { from: '2023-02-01', to: '2025-06-30' },
    vague: [],
    planned: { from: '2025-06-30', to: '2027-06-30' },
    due: { from: '2027-04-01', to: '2027-06-30' },
    announced: '2022-05-04',
    ended: null,
  })
})

test('what is known by year or month alone is as wide as that', () => {
  const span = projectSpan({ actualStart: '2020', actualEnd: '2024-03' }, '2025-01-01')
  expect(span.done).toEqual({ from: '2020-12-31', to: '2024-03-01' })
  expect(span.vague).toEqual([
    { from: '2020-01-01', to: '2020-12-31' },
    { from: '2024-03-01', to: '2024-03-31' },
  ])
  expect(span.planned).toBeNull()
})

test('what only was announced is planned up to its date, unless it was stopped', () => {
  const dates = { announcedOn: '2024-01-01', plannedEnd: '2026' }
  expect(projectSpan(dates, '2024-02-01').planned).toEqual({ from: '2024-01-01', to: '2026-12-31' })
  expect(projectSpan(dates, '2024-02-01', true).planned).toBeNull()
})

test('an end without a beginning is told from the announcement on', () => {
  const span = projectSpan({ announcedOn: '2019', plannedEnd: '2022', actualEnd: '2023-05-06' }, null)
  expect(span).toMatchObject({
    done: null,
    planned: { from: '2019-01-01', to: '2023-05-06' },
    ended: '2023-05-06',
  })
})

test('without any date, or any year, nothing is on the axis', () => {
  expect(daysOfSpan(projectSpan({}, '2025-01-01'))).toEqual([])
  expect(daysOfSpan(projectSpan({ actualStart: 'XXXX', plannedEnd: null }, '2025-01-01'))).toEqual([])
})

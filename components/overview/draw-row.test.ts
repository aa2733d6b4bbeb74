import { expect, test } from 'vitest'
import { type Drawn, daysLeft, drawRow, monthsPast, sidesOf } from './draw-row'

const pair = { slug: 'norland-sudland', a: 'NO', b: 'SE' }
const today = '2026-11-22'
const row = (more: Partial<Drawn>): Drawn => ({
  outcome: 'no_date',
  promisedOn: null,
  dueOn: null,
  deliveredOn: null,
  countries: ['SE', 'NO'],
  developments: [],
  lastConfirmedTo: null,
  ...more,
})
const draw = (more: Partial<Drawn>) => drawRow(row(more), pair, today, 'a note')

test('a promise runs to its last source, and is dotted from there to the date that is due', () => {
  expect(
    draw({ outcome: 'under_way', promisedOn: '2024-05', dueOn: '2027', lastConfirmedTo: '2025-09-30' }),
  ).toMatchObject({
    line: { from: '2024-05-01', to: '2025-09-30' },
    sides: ['a', 'b'],
    dotted: [{ from: '2025-09-30', to: '2027-12-31' }],
    window: { from: '2027-01-01', to: '2027-12-31' },
    leadIn: null,
    hatch: null,
    marks: [{ shape: 'start', day: '2024-05-01' }],
  })
})

test('past its date it is hatched from the last day that the date may mean to today', () => {
  const late = draw({
    outcome: 'overdue',
    promisedOn: '2023',
    dueOn: '2025-06',
    lastConfirmedTo: '2025-04-18',
  })
  expect(late).toMatchObject({
    dotted: [{ from: '2025-04-18', to: '2025-06-30' }],
    hatch: { from: '2025-06-30', to: today },
  })
  expect(late.marks.at(-1)).toEqual({ shape: 'overdue', day: today, note: 'a note', loud: true })
})

test('a date that is only known not to be later is drawn at its last day', () => {
  expect(draw({ outcome: 'overdue', dueOn: '../2026-06' }).window).toEqual({
    from: '2026-06-30',
    to: '2026-06-30',
  })
})

test('a date without a year has no place on the axis', () => {
  expect(draw({ promisedOn: '2025', dueOn: 'XXXX-06' })).toMatchObject({ window: null, hatch: null })
})

test('what was delivered ends on its day, or at the last source when no day is known', () => {
  const known = draw({ outcome: 'delivered', promisedOn: '2024', deliveredOn: '2025-09-04' })
  expect(known).toMatchObject({ line: { to: '2025-09-04' }, dotted: [] })
  expect(known.marks.at(-1)).toMatchObject({ shape: 'delivered', day: '2025-09-04' })
  const unknown = draw({ outcome: 'delivered', promisedOn: '2024', lastConfirmedTo: '2025-07-16' })
  expect(unknown.marks.at(-1)).toMatchObject({ shape: 'delivered_undated', day: '2025-07-16' })
})

test('without a promise the row leads in to the first thing that is known of it', () => {
  expect(draw({ developments: ['2025-10-28', '2026-02-11'] })).toMatchObject({
    leadIn: '2025-10-28',
    line: { from: '2025-10-28', to: '2026-02-11' },
  })
  expect(draw({ outcome: 'delivered', deliveredOn: '2024-06' })).toMatchObject({
    leadIn: '2024-06-01',
    line: null,
  })
})

test('what was stopped has no dotted line to today', () => {
  expect(draw({ outcome: 'stopped', promisedOn: '2024', lastConfirmedTo: '2025-10-29' })).toMatchObject({
    dotted: [],
    marks: [{ shape: 'start' }, { shape: 'stopped', day: '2025-10-29' }],
  })
})

test('an entry of which nothing is dated has an empty row', () => {
  expect(draw({})).toMatchObject({ line: null, leadIn: null, dotted: [], marks: [] })
})

test('countries outside the pair are one more line, side a stands first', () => {
  expect(sidesOf(['DK', 'SE', 'FI', 'NO'], pair)).toEqual(['a', 'b', 'other'])
  expect(sidesOf(['NO'], null)).toEqual(['other'])
})

test('lateness is counted from the last day of the date stated', () => {
  expect(monthsPast({ dueOn: '2025-06' }, today)).toBe(16)
  expect(daysLeft({ dueOn: '2026' }, today)).toBe(39)
  expect(daysLeft({ dueOn: '2025' }, today)).toBeNull()
  expect(daysLeft({ dueOn: null }, today)).toBeNull()
})

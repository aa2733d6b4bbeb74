import { expect, test } from 'vitest'
import type { TimelineBand } from '@/lib/overview/timeline'
import { layTimeline, sizes } from './timeline-layout'

const today = '2026-11-24'
const entry = (slug: string, dates: Record<string, string | null>, kind = 'agreement') => ({
  ...{ id: slug, kind, slug, names: { en: slug }, outcome: null, lastConfirmedOn: null },
  dates,
})
const band = (kind: TimelineBand['kind'], entries: TimelineBand['entries']): TimelineBand => ({
  ...{ kind, total: entries?.length ?? 0, entries, years: [] },
})
const lay = (bands: TimelineBand[], width = 720) => layTimeline(bands, { width, today, nameWidth: () => 150 })

test('entries of one day stand below each other, far ones beside each other', () => {
  const { bands, x } = lay([
    band('agreement', [
      entry('one', { signedOn: '2020-01-01' }),
      entry('same day', { signedOn: '2020-01-01' }),
      entry('later', { signedOn: '2025-01-01' }),
    ]),
  ])
  expect(bands[0]?.entries.map(({ y }) => (y - sizes.head) / sizes.lane)).toEqual([0, 1, 0])
  expect(bands[0]?.height).toBe(sizes.head + 2 * sizes.lane)
  expect(x('2020-01-01')).toBe(0)
})

test('a name that would leave the picture begins further left', () => {
  const { bands } = lay([band('agreement', [entry('late', { signedOn: '2026-11-01' })])], 288)
  const [placed] = bands[0]?.entries ?? []
  expect(placed && placed.nameX + placed.nameWidth).toBeLessThanOrEqual(288)
})

test('what has no date, or one out of sight, is named instead of drawn', () => {
  const { bands, undated } = lay([
    band('agreement', [
      entry('undated', { signedOn: null }),
      entry('long ago', { signedOn: '1850' }),
      entry('drawn', { signedOn: '2024' }),
    ]),
  ])
  expect(bands[0]?.entries.map(({ entry }) => entry.slug)).toEqual(['drawn'])
  expect(undated.map(({ slug }) => slug)).toEqual(['undated', 'long ago'])
})

test('many are bars, in a row for each date, never narrower than a finger', () => {
  const years = Array.from({ length: 20 }, (_, n) => ({ what: 'due' as const, year: 2008 + n, n: n + 1 }))
  const many: TimelineBand = { kind: 'project', total: 210, entries: null, years }
  const wide = lay([many], 720).bands[0]?.rows[0]?.bars ?? []
  expect(wide).toHaveLength(20)
  expect(wide.at(-1)).toMatchObject({ from: 2027, to: 2027, n: 20, height: sizes.bar })
  const narrow = lay([many], 288).bands[0]?.rows[0]?.bars ?? []
  expect(Math.min(...narrow.map(({ width }) => width))).toBeGreaterThanOrEqual(24)
  expect(narrow.reduce((sum, { n }) => sum + n, 0)).toBe(210)
  expect(narrow[1]).toMatchObject({ from: 2010, to: 2011, n: 7 })
})

test('quarters are marked where there is room, and named where there is more', () => {
  const since = (year: number, width: number) => {
    const { quarters, top } = lay([band('agreement', [entry('one', { signedOn: `${year}-05-01` })])], width)
    return [quarters.length, top > sizes.axis]
  }
  expect(since(2025, 720)).toEqual([8, true])
  expect(since(2016, 720)).toEqual([44, false])
  expect(since(1990, 720)).toEqual([0, false])
  expect(since(2025, 288)).toEqual([8, true])
  expect(since(2023, 288)).toEqual([16, false])
  const { quarters, x } = lay([band('agreement', [entry('one', { signedOn: '2025-05-01' })])])
  expect(quarters[1]).toEqual({ quarter: 2, x: x('2025-04-01') })
})

test('a kind of which there is nothing has no band', () => {
  expect(lay([band('agreement', []), band('development', [])]).bands).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { type LinkState, nextState, verdictOf } from './link-state'
import type { Sighting } from './look-at'

const answered = (status: number): Sighting => ({ status, error: null, finalUrl: null })
const silent: Sighting = { status: null, error: 'timeout', finalUrl: null }
const on = (day: number, hour = 0) => new Date(Date.UTC(2026, 0, day, hour))

const stateAfter = (...looks: [Sighting, Date][]) =>
  looks.reduce<LinkState | null>((before, [sighting, at]) => nextState(before, sighting, at), null)

test.each([
  [200, 'works'],
  [206, 'works'],
  [304, 'works'],
  [416, 'works'],
  [404, 'gone'],
  [410, 'gone'],
  [401, 'unclear'],
  [403, 'unclear'],
  [429, 'unclear'],
  [999, 'unclear'],
  [500, 'failing'],
  [503, 'failing'],
])('an answer %i: %s', (status, verdict) => {
  expect(verdictOf({ status })).toBe(verdict)
})

describe('a link is dead', () => {
  test('after failures on three days, not after three on one', () => {
    expect(stateAfter([silent, on(1)], [silent, on(1, 8)], [silent, on(1, 16)])?.deadSince).toBe(null)
    expect(stateAfter([silent, on(1)], [answered(500), on(2)])?.deadSince).toBe(null)
    const dead = stateAfter([silent, on(1)], [answered(500), on(2)], [silent, on(5)])
    expect(dead).toMatchObject({ deadSince: on(5), failingSince: on(1), failures: 3, error: 'timeout' })
  })

  test('after it was gone twice', () => {
    expect(stateAfter([answered(404), on(1)])?.deadSince).toBe(null)
    expect(stateAfter([answered(404), on(1)], [answered(410), on(2)])?.deadSince).toEqual(on(2))
  })

  test('no longer once it works, and since the first day as long as it does not', () => {
    const dead: [Sighting, Date][] = [
      [answered(404), on(1)],
      [answered(404), on(2)],
    ]
    expect(stateAfter(...dead, [answered(404), on(9)])).toMatchObject({
      deadSince: on(2),
      failingSince: on(1),
    })
    expect(stateAfter(...dead, [answered(200), on(9)])).toMatchObject({
      deadSince: null,
      failingSince: null,
      failedAt: null,
      failures: 0,
      gone: 0,
    })
  })
})

test('a site that keeps programs out is neither failing nor mended', () => {
  expect(stateAfter([answered(403), on(1)], [answered(403), on(2)], [answered(403), on(3)])?.failures).toBe(0)
  expect(stateAfter([answered(404), on(1)], [answered(403), on(2)])).toMatchObject({
    gone: 1,
    failingSince: on(1),
  })
})

test('what works is looked at again in a month, what fails on the next day', () => {
  expect(stateAfter([answered(200), on(1)])?.dueAt).toEqual(on(31))
  expect(stateAfter([silent, on(1)])?.dueAt).toEqual(on(2))
})

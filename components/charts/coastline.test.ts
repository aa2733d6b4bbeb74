import { expect, test } from 'vitest'
import { boxAround, coastline } from './coastline'

test('a place lies where its degrees say, and the drawing is never wider than asked', () => {
  const map = coastline([100, 1, 105, 7], 460)
  const [west, north] = map.point(100, 7)
  expect([Math.round(west), Math.round(north)]).toEqual([0, 0])
  const [east, south] = map.point(105, 1)
  expect([Math.round(east), Math.round(south)]).toEqual([map.width, map.height])
  expect(map.path.startsWith('M')).toBe(true)
  expect(map.kilometre).toBeCloseTo(460 / 5 / 111.2, 1)
})

test('a map of half a continent has no more of its coast than can be seen', () => {
  expect(coastline([88, -4, 127, 34], 600).path.length).toBeLessThan(50_000)
})

test('the box holds every point, also a single one', () => {
  for (const points of [
    [{ lon: 101.6, lat: 2.9 }],
    [
      { lon: 100, lat: 1 },
      { lon: 120, lat: 2 },
    ],
  ]) {
    const [west, south, east, north] = boxAround(points)
    for (const { lon, lat } of points)
      expect(lon > west && lon < east && lat > south && lat < north).toBe(true)
    expect((north - south) / (east - west)).toBeGreaterThan(0.5)
  }
})

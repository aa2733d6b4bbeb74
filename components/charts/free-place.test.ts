import { expect, test } from 'vitest'
import { freePlace } from './free-place'

const frame = { width: 100, height: 100 }
const size = { width: 20, height: 10 }

test('the first place that is free is taken, and the next word goes elsewhere', () => {
  const taken = [{ x: 0, y: 0, ...size }]
  const wanted = [
    { x: 10, y: 5, ...size },
    { x: 40, y: 5, ...size },
  ]
  expect(freePlace(wanted, taken, frame)).toEqual(wanted[1])
  expect(freePlace(wanted, taken, frame)).toBeNull()
})

test('nothing stands outside the frame', () => {
  expect(freePlace([{ x: 90, y: 0, ...size }], [], frame)).toBeNull()
  expect(freePlace([{ x: 0, y: -1, ...size }], [], frame)).toBeNull()
})

import { expect, test } from 'vitest'
import { availableMemory, memoryFlags } from './memory'

const gib = 2 ** 30

test.each([
  ['a small machine', gib / 4, '128MB', '128MB'],
  ['two gibibytes', 2 * gib, '512MB', '1024MB'],
  ['24 gibibytes', 24 * gib, '4096MB', '12288MB'],
])('%s gives PostgreSQL a share of its memory', (_, bytes, own, likely) => {
  expect(memoryFlags(bytes)).toEqual(
    expect.arrayContaining([`-c shared_buffers=${own}`, `-c effective_cache_size=${likely}`]),
  )
})

test('memory is that of this machine at most', () => {
  expect(availableMemory()).toBeGreaterThan(64 * 2 ** 20)
  expect(Number.isFinite(availableMemory())).toBe(true)
})

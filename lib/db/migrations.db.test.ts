import { expect, test } from 'vitest'
import { db } from './client'

test('a test file has a database of its own', async () => {
  const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
  expect(row?.name).toMatch(/^test_/)
})

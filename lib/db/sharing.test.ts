import { expect, test } from 'vitest'
import { sharing } from './sharing'

test('a question that begins later is never answered with what was read before', async () => {
  const answers: ((value: number) => void)[] = []
  const read = sharing(() => new Promise<number>((resolve) => answers.push(resolve)))
  const first = read()
  await Promise.resolve()
  await Promise.resolve()
  const [second, third] = [read(), read()]
  answers[0]?.(1)
  expect(await first).toBe(1)
  await new Promise(setImmediate)
  answers[1]?.(2)
  expect(await Promise.all([second, third])).toEqual([2, 2])
  expect(answers).toHaveLength(2)
})

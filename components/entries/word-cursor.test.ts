import { expect, test } from 'vitest'
import { stepByWord } from './word-cursor'

const text = '“The port,” he said, opens.'
const step = (chosen: [number, number] | null, direction: 'forward' | 'backward', extend = false) => {
  const next = stepByWord(text, chosen && { start: chosen[0], end: chosen[1] }, { direction, extend }, 'en')
  return next && text.slice(next.start, next.end)
}
const at = (words: string): [number, number] => [
  text.lastIndexOf(words),
  text.lastIndexOf(words) + words.length,
]

test('an arrow goes from word to word, and stays at the ends', () => {
  expect(step(null, 'forward')).toBe('The')
  expect(step(at('The'), 'forward')).toBe('port')
  expect(step(at('port'), 'forward')).toBe('he')
  expect(step(at('he'), 'backward')).toBe('port')
  expect(step(at('The'), 'backward')).toBe('The')
  expect(step(at('opens'), 'forward')).toBe('opens')
})

test('with shift it takes the next word in, or lets the last one go', () => {
  expect(step(at('port'), 'forward', true)).toBe('port,” he')
  expect(step(at('port,” he'), 'backward', true)).toBe('port')
  expect(step(at('port'), 'backward', true)).toBe('port')
})

test('Chinese has words too', () => {
  const chinese = '数据中心于6月完工'
  const first = stepByWord(chinese, null, { direction: 'forward', extend: false }, 'zh')
  expect(first?.end).toBeLessThan(chinese.length)
  expect(stepByWord(chinese, first, { direction: 'forward', extend: true }, 'zh')?.end).toBeGreaterThan(
    first?.end ?? 0,
  )
})

import { expect, test } from 'vitest'
import { cutToWidth, linesOf, textWidth } from './text-width'

test('ideographs are as wide as they are high, a narrow letter is less than a wide one', () => {
  expect(textWidth('中国', 12)).toBe(24)
  expect(textWidth('ill', 12)).toBeLessThan(textWidth('mom', 12))
})

test('words that fit stay, others are cut with an ellipsis within the room', () => {
  expect(cutToWidth('Rail', 12, 200)).toBe('Rail')
  const cut = cutToWidth('A railway along the whole east coast', 12, 100)
  expect(cut).toMatch(/^A railway.*…$/)
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(100)
})

test('lines break at spaces and between ideographs, and nothing is lost', () => {
  expect(linesOf('one two three', 12, 50)).toEqual(['one two', 'three'])
  const lines = linesOf('一二三四五六', 10, 25)
  expect(lines).toEqual(['一二', '三四', '五六'])
  expect(linesOf('Immeasurably', 12, 5)).toEqual(['Immeasurably'])
})

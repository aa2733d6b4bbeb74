import { describe, expect, test } from 'vitest'
import { Lines, type Typed } from '@/lib/entries/typed'
import { readCorrection } from './correction'
import { newNumber, printNumber, readNumber } from './number'

const read = (...typed: Typed) => readCorrection(new Lines(typed))
const problems = (...typed: Typed) => {
  const found = read(...typed)
  return found.ok ? [] : found.problems.map(({ input, message }) => `${input} ${message}`)
}

describe('a correction', () => {
  test('needs to say what is wrong, and nothing else', () => {
    expect(read(['text', ' The year is wrong. '])).toEqual({
      ok: true,
      sent: {
        text: 'The year is wrong.',
        source: null,
        name: null,
        nameShown: false,
        email: null,
        trapped: false,
      },
    })
    expect(problems(['text', '  '])).toEqual(['text textMissing'])
  })

  test('says everything that is wrong with it at once', () => {
    expect(
      problems(
        ['text', 'x'.repeat(20_001)],
        ['contact', 'nobody'],
        ['showName', 'on'],
        ['source', 'y'.repeat(2001)],
      ),
    ).toEqual(['text tooLong', 'source tooLong', 'contact notAnEmail', 'name nameMissing'])
  })

  test('of twenty thousand characters, of markup and of any script is taken as it is', () => {
    for (const text of ['x'.repeat(20_000), '<script>alert(1)</script>', 'السنة خاطئة', '年份有误'])
      expect(read(['text', text])).toMatchObject({ ok: true, sent: { text } })
  })

  test('in whose trap something stands was filled in by a program', () => {
    expect(read(['text', 'Buy'], ['website', 'https://example.org'])).toMatchObject({
      sent: { trapped: true },
    })
  })
})

describe('a number', () => {
  test('is read as it is printed, in any case, and no other text is one', () => {
    const number = newNumber()
    expect(readNumber(printNumber(number))).toBe(number)
    expect(readNumber(` ${printNumber(number).toUpperCase()} `)).toBe(number)
    for (const text of ['', 'abc', '0123456789', `${number}x`, '../../etc', 'llllllllll'])
      expect(readNumber(text)).toBe(null)
  })

  test('does not come twice', () => {
    expect(new Set(Array.from({ length: 2000 }, newNumber)).size).toBe(2000)
  })
})

import { expect, test } from 'vitest'
import { passageAddress, quoteParts } from './quote-parts'

const quote = (
  exact: string,
  prefix: string | null = null,
  suffix: string | null = null,
  locator = false,
) => ({
  exact,
  prefix,
  suffix,
  locator,
})

test('a whole sentence stands as it is', () => {
  expect(quoteParts(quote('Scheduled for completion in June', null, ', it represents a shift.'))).toEqual({
    before: '',
    exact: 'Scheduled for completion in June',
    after: ', it represents a shift.',
  })
  expect(quoteParts(quote('今年6月完工。'))).toEqual({ before: '', exact: '今年6月完工。', after: '' })
})

test('a part of a sentence has … where it was cut', () => {
  expect(quoteParts(quote('ongoing construction', 'of this partnership is the', 'of a data centre'))).toEqual(
    {
      before: '…\u00a0of this partnership is the ',
      exact: 'ongoing construction',
      after: ' of a data centre\u00a0…',
    },
  )
})

test('other paragraphs than that of the words are not shown', () => {
  expect(quoteParts(quote('is announced.', 'A pier is agreed\nThe pier ', '\nThe end'))).toEqual({
    before: 'The pier ',
    exact: 'is announced.',
    after: '',
  })
})

test('a locator has … on both sides, whatever it looks like', () => {
  expect(quoteParts(quote('Completed in June.', null, null, true))).toEqual({
    before: '…\u00a0',
    exact: 'Completed in June.',
    after: '\u00a0…',
  })
})

test('the passage is found by its words, long ones by their beginning and end', () => {
  expect(passageAddress('https://example.org/a', 'in mid-June, as planned')).toBe(
    'https://example.org/a#:~:text=in%20mid%2DJune%2C%20as%20planned',
  )
  const long = Array.from({ length: 20 }, (_, i) => `w${i}`).join(' ')
  expect(passageAddress('https://example.org/a#part', long)).toBe(
    'https://example.org/a#part:~:text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19',
  )
})

import fc from 'fast-check'
import { Converter } from 'opencc-js/t2cn'
import { expect, test } from 'vitest'
import { folded } from './search-text'
import { searchable } from './simplified'

test('what is known of most texts beforehand changes nothing of what comes out', () => {
  const whole = Converter({ from: 't', to: 'cn' })
  const parts = fc.constantFrom(
    'Café',
    'hall',
    '數據',
    '中心',
    '\n',
    '\t',
    ' ',
    '，',
    'é',
    '\u0301',
    'Ⅳ',
    '1,5',
    'ﬁ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string())), (some) => {
      const text = some.join('').replace(/[\0\p{Cs}]/gu, ' ')
      // None of the parts has two spellings.
      fc.pre(!/tre|our|is|programme|fibre/i.test(text))
      expect(searchable(text)).toBe(whole(folded(text)))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmount } from './read-amount'

test.each([
  ['32000000000', '32000000000', null],
  ['32,000,000', '32000000', null],
  ['RM32 bn', '32000000000', 'MYR'],
  ['RM 1.2 bilion', '1200000000', 'MYR'],
  ['RM32 billion', '32000000000', 'MYR'],
  ['US$2.5 million', '2500000', 'USD'],
  ['USD 385 million', '385000000', 'USD'],
  ['50.27亿令吉', '5027000000', 'MYR'],
  ['3.2万亿元', '3200000000000', 'CNY'],
  ['82 juta', '82000000', null],
  ['740.68m', '740680000', null],
  ['1.5', '1.5', null],
  ['THB 20 million', '20000000', 'THB'],
])('“%s” is %s %s', (typed, amount, currency) => {
  expect(readAmount(typed)).toEqual({ ok: true, amount, currency })
})

test.each(['', 'a lot', '32 zillion', '1,2,3', 'RM', '-5', '12 MW'])('“%s” is not an amount', (typed) => {
  expect(readAmount(typed)).toEqual({ ok: false, message: 'notAnAmount' })
})

test('whole numbers are read as they are, with or without their groups of three', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (number) => {
      expect(readAmount(String(number))).toMatchObject({ amount: String(number) })
      expect(readAmount(number.toLocaleString('en'))).toMatchObject({ amount: String(number) })
    }),
  )
})

test('millions written with a fraction lose nothing', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 6), fc.nat(999_999), (whole, millionths) => {
      const typed = `${whole}.${String(millionths).padStart(6, '0')} million`
      expect(readAmount(typed)).toMatchObject({
        amount: String(BigInt(whole) * 1_000_000n + BigInt(millionths)),
      })
    }),
  )
})

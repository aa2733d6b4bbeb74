import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmount } from './read-amount'

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

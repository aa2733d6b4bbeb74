import { expect, test } from 'vitest'
import { amountCode, amountCodes, amountsOf } from './amount-codes'

const stated = { kind: 'agreed', currency: 'NOK', amount: '1', asOf: null }

test('the order of codes is that of the amounts, of any size', () => {
  const amounts = [
    '0',
    '0.0001',
    '0.5',
    '9',
    '9.25',
    '10',
    '99',
    '100',
    '100.0001',
    '99999999999999999999.9999',
  ]
  const codes = amounts.map((amount) => amountCode({ ...stated, amount }))
  expect([...codes].sort()).toEqual(codes)
  expect(codes.every((code) => code.startsWith(amountsOf('agreed', 'NOK')))).toBe(true)
})

test('one amount has one code, however it is written', () => {
  expect(amountCode({ ...stated, amount: '007.50' })).not.toBe(amountCode({ ...stated, amount: '7' }))
  expect(amountCode({ ...stated, amount: '7.50' })).toBe(amountCode({ ...stated, amount: '7.5' }))
  expect(amountCode({ ...stated, amount: '7.0' })).toBe(amountCode({ ...stated, amount: '7' }))
})

test('unlike kinds and currencies share no code, and only a date of one year has a year', () => {
  expect(
    amountCodes([
      { ...stated, asOf: '2024-05' },
      { ...stated, currency: 'SEK', asOf: '2024/2025' },
      { ...stated, kind: 'spent', asOf: '2023-01/2023-06' },
      { ...stated, asOf: null },
    ]),
  ).toEqual([
    'kind+currency+year:agreed+NOK+2024',
    'kind+currency+amount:agreed+NOK+00000000000000000001',
    'kind+currency+year:agreed+SEK+undated',
    'kind+currency+amount:agreed+SEK+00000000000000000001',
    'kind+currency+year:spent+NOK+2023',
    'kind+currency+amount:spent+NOK+00000000000000000001',
    'kind+currency+year:agreed+NOK+undated',
  ])
})

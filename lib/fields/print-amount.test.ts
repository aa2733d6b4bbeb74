import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printFullMoney, printMetric, printMoney, printShare } from './print-amount'

const languages = ['en', 'zh', 'ms'] as const

describe.each([
  [{ amount: '32000000000', currency: 'MYR' }, 'RM32 billion', '320亿林吉特', 'RM32 bilion'],
  [{ amount: '14330000000', currency: 'MYR' }, 'RM14.33 billion', '143.3亿林吉特', 'RM14.33 bilion'],
  [{ amount: '740680000', currency: 'MYR' }, 'RM740.68 million', '7.4068亿林吉特', 'RM740.68 juta'],
  [{ amount: '12345', currency: 'MYR' }, 'RM12,345', '12,345林吉特', 'RM12,345'],
  [{ amount: '2500000', currency: 'USD' }, 'US$2.5 million', '250万美元', 'US$2.5 juta'],
  [{ amount: '1500000000000', currency: 'CNY' }, 'CN¥1.5 trillion', '1.5万亿人民币', 'CN¥1.5 trilion'],
  [{ amount: '320000', currency: 'MYR' }, 'RM320,000', '32万林吉特', 'RM320,000'],
  [{ amount: '950', currency: 'SGD' }, 'SGD\u00a0950', '950新加坡元', 'SGD\u00a0950'],
  [
    { amount: '14330250001', currency: 'MYR' },
    'RM14,330,250,001',
    '14,330,250,001林吉特',
    'RM14,330,250,001',
  ],
  [{ amount: '2500000.75', currency: 'MYR' }, 'RM2,500,000.75', '2,500,000.75林吉特', 'RM2,500,000.75'],
  [
    { amount: '2000000', currency: 'MYR', qualifier: 'about' as const },
    'about RM2 million',
    '约200万林吉特',
    'kira-kira RM2 juta',
  ],
  [
    { amount: '2000000', currency: 'MYR', qualifier: 'over' as const },
    'more than RM2 million',
    '超过200万林吉特',
    'lebih daripada RM2 juta',
  ],
  [
    { amount: '2000000', currency: 'MYR', qualifier: 'up_to' as const },
    'up to RM2 million',
    '至多200万林吉特',
    'sehingga RM2 juta',
  ],
])('%j', (money, ...expected) => {
  test.each(languages.map((language, i) => [language, expected[i]] as const))('%s: %s', (language, text) => {
    expect(printMoney(money, language)).toBe(text)
  })
})

test('the full figure has every digit', () => {
  expect(printFullMoney({ amount: '32000000000', currency: 'MYR' }, 'en')).toBe('RM32,000,000,000')
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n })
  fc.assert(
    fc.property(amounts, fc.constantFrom(...languages), (amount, language) => {
      const printed = printFullMoney({ amount: String(amount), currency: 'MYR' }, language)
      expect(printed.replace(/\D/g, '')).toBe(String(amount))
    }),
  )
})

test('a size keeps its unit, a share its hundredths', () => {
  expect(printMetric({ value: '17000', unit: 'm²', qualifier: 'over' }, 'en')).toBe(
    'more than 17,000\u00a0m²',
  )
  expect(printMetric({ value: '12', unit: 'MW' }, 'zh')).toBe('12\u00a0MW')
  expect(printShare(5100, 'en')).toBe('51%')
  expect(printShare(4999, 'ms')).toBe('49.99%')
})

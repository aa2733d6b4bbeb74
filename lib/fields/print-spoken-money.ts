import type { Language } from './date-words'
import { numberFormat } from './formats'
import { type Money, qualify } from './print-amount'

const tags: Record<Language, string> = { en: 'en-GB', zh: 'zh', ms: 'ms' }

const spoken = (amount: string, language: Language, currency: string): string =>
  numberFormat(tags[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    notation: 'compact',
    compactDisplay: 'long',
    minimumFractionDigits: 0,
    maximumFractionDigits: 20,
  }).format(amount as unknown as number)

/** “more than 32 billion Malaysian ringgits”: as one would say it, with every digit. */
export function printSpokenMoney({ amount, currency, qualifier }: Money, language: Language): string {
  return qualify(language, qualifier, spoken(amount, language, currency))
}

import type { Language } from './date-words'
import { displayNames, numberFormat } from './formats'

export type Qualifier = 'exact' | 'about' | 'over' | 'up_to'
/** `amount`: a decimal string of whole units; `currency`: ISO 4217. */
export type Money = {
  amount: string
  currency: string
  qualifier?: Qualifier | null
}
export type Metric = {
  value: string
  unit: string
  qualifier?: Qualifier | null
}

const tags: Record<Language, string> = { en: 'en-GB', zh: 'zh', ms: 'ms' }

/** Where a language counts anew, and how many digits behind the point it is told with at most. */
type Unit = { of: bigint; digits: number }
const thousands: readonly Unit[] = [12n, 9n, 6n].map((zeros) => ({ of: 10n ** zeros, digits: 3 }))

/** Largest first; smaller amounts are written out. */
const units: Record<Language, readonly Unit[]> = {
  en: thousands,
  zh: [
    { of: 10n ** 12n, digits: 4 },
    { of: 10n ** 8n, digits: 4 },
    { of: 10n ** 4n, digits: 3 },
  ],
  ms: thousands,
}

const qualifiers: Record<Language, Record<Qualifier, (amount: string) => string>> = {
  en: {
    exact: (amount) => amount,
    about: (amount) => `about ${amount}`,
    over: (amount) => `more than ${amount}`,
    up_to: (amount) => `up to ${amount}`,
  },
  zh: {
    exact: (amount) => amount,
    about: (amount) => `约${amount}`,
    over: (amount) => `超过${amount}`,
    up_to: (amount) => `至多${amount}`,
  },
  ms: {
    exact: (amount) => amount,
    about: (amount) => `kira-kira ${amount}`,
    over: (amount) => `lebih daripada ${amount}`,
    up_to: (amount) => `sehingga ${amount}`,
  },
}

export const qualify = (language: Language, qualifier: Qualifier | null | undefined, amount: string) =>
  qualifiers[language][qualifier ?? 'exact'](amount)

const everyDigit: Partial<Record<Language, Intl.NumberFormat>> = {}

/** Grouped, every digit that is stored. */
export function printNumber(value: string | number, language: Language): string {
  everyDigit[language] ??= numberFormat(tags[language], { maximumFractionDigits: 20 })
  return everyDigit[language].format(value as number)
}

/** The number in words as far as they lose nothing: 14.33 billion, but 14,330,250,001. */
function compact(amount: string, language: Language): string {
  const whole = /^\d+$/.test(amount) ? BigInt(amount) : null
  const unit = whole === null ? undefined : units[language].find((one) => whole >= one.of)
  if (whole === null || unit === undefined || whole % (unit.of / 10n ** BigInt(unit.digits)) !== 0n)
    return printNumber(amount, language)
  const options = {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: unit.digits,
  } as const
  return numberFormat(tags[language], options).format(whole)
}

const currencyPart = (tag: string, currency: string, currencyDisplay: 'symbol' | 'narrowSymbol' | 'name') =>
  numberFormat(tag, { style: 'currency', currency, currencyDisplay })
    .formatToParts(2)
    .find(({ type }) => type === 'currency')?.value ?? currency

/** Found once for each currency, of which there are some two hundred. */
function once(find: (currency: string) => string): (currency: string) => string {
  const found = new Map<string, string>()
  return (currency) => {
    const known = found.get(currency)
    if (known !== undefined) return known
    const name = find(currency)
    if (isCurrency(currency)) found.set(currency, name)
    return name
  }
}

const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code)

/** A sign that only one currency has; a bare $, ¥ or kr is not among them, and gives way to the code. */
const sign = once((currency) => {
  const narrow = currencyPart('en-GB', currency, 'narrowSymbol')
  const usual = currencyPart('en-GB', currency, 'symbol')
  const best = usual === currency && /^[A-Z]{2,}$/.test(narrow) ? narrow : usual
  return best === currency ? `${currency}\u00a0` : best
})

/** The currency's name without its country where the name alone tells it. */
const chineseName = once((currency) => {
  const name = currencyPart('zh', currency, 'name')
  const country = displayNames('zh', {
    type: 'region',
    fallback: 'none',
  }).of(currency.slice(0, 2))
  const rest = country && name.startsWith(country) ? name.slice(country.length) : name
  return [...rest].length > 2 ? rest : name
})

const withCurrency = (number: string, currency: string, language: Language) =>
  language === 'zh' ? `${number}${chineseName(currency)}` : `${sign(currency)}${number}`

/** “RM32 billion”, “320亿林吉特”, “RM32 bilion”: never rounded, with its qualifier. */
export function printMoney({ amount, currency, qualifier }: Money, language: Language): string {
  return qualify(language, qualifier, withCurrency(compact(amount, language), currency, language))
}

/** The same in figures alone: “RM32,000,000,000”. */
export function printFullMoney({ amount, currency }: Money, language: Language): string {
  return withCurrency(printNumber(amount, language), currency, language)
}

/** “more than 17,000 m²”. */
export function printMetric({ value, unit, qualifier }: Metric, language: Language): string {
  return qualify(language, qualifier, `${printNumber(value, language)}\u00a0${unit}`)
}

/** @param basisPoints 5100 is 51 per cent */
export function printShare(basisPoints: number, language: Language): string {
  const options = { style: 'percent', maximumFractionDigits: 2 } as const
  return numberFormat(tags[language], options).format(basisPoints / 10_000)
}

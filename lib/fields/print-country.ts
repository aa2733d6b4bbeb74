import type { Language } from './date-words'
import { displayNames, listFormat } from './formats'

const tags: Record<Language, string> = { en: 'en-GB', zh: 'zh-Hans', ms: 'ms' }
const between: Record<Language, string> = { en: '–', zh: '—', ms: '–' }

/** @param code ISO 3166-1 alpha-2; what Intl does not know comes back as it is */
export function printCountry(code: string, language: Language): string {
  try {
    return displayNames(tags[language], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** The name of a pair of countries: “China–Malaysia”, “中国—马来西亚”. */
export const printPair = ({ a, b }: { a: string; b: string }, language: Language): string =>
  [a, b].map((code) => printCountry(code, language)).join(between[language])

/** @param tag BCP 47 */
export function printLanguage(tag: string, language: Language): string {
  try {
    return displayNames(tags[language], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** @param code ISO 4217 */
export function printCurrency(code: string, language: Language): string {
  return displayNames(tags[language], { type: 'currency' }).of(code) ?? code
}

/** Both countries of a pair as part of a sentence: “China and Malaysia”. */
export const printSides = ({ a, b }: { a: string; b: string }, language: Language): string =>
  listFormat(language, { type: 'conjunction' }).format([printCountry(a, language), printCountry(b, language)])

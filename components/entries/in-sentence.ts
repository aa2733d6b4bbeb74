import type { Locale } from '@/lib/i18n/routing'
import { languageTags } from '@/lib/i18n/routing'

/** A label within a sentence: without its capital, unless more capitals follow, as in “IT load”. */
export function inSentence(label: string, locale: Locale): string {
  if (/^\p{Lu}[\p{Lu}\d]/u.test(label)) return label
  return label.charAt(0).toLocaleLowerCase(languageTags[locale]) + label.slice(1)
}

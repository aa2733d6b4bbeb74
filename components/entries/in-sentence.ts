import { listFormat } from '@/lib/fields/formats'
import type { Locale } from '@/lib/i18n/routing'
import { languageTags } from '@/lib/i18n/routing'

/** A label within a sentence: without its capital, unless more capitals follow, as in “IT load”. */
export function inSentence(label: string, locale: Locale): string {
  if (/^\p{Lu}[\p{Lu}\d]/u.test(label)) return label
  return label.charAt(0).toLocaleLowerCase(languageTags[locale]) + label.slice(1)
}

/** Labels one after another within a sentence, in their order. */
export const listInSentence = (labels: readonly string[], locale: Locale): string =>
  listFormat(languageTags[locale], { style: 'narrow', type: 'conjunction' }).format(
    labels.map((label) => inSentence(label, locale)),
  )

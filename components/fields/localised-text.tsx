import { useLocale } from 'next-intl'
import type { Localised } from '@/lib/fields/field'
import { inLanguage } from './in-language'

/** Words in the reader's language or, marked as such, in the one that there is. */
export function LocalisedText({ words }: { words: Localised }) {
  const { text, lang } = inLanguage(words, useLocale())
  return lang ? <span lang={lang}>{text}</span> : text
}

import { contentLanguages, type Localised } from '@/lib/fields/field'
import { type Locale, languageTags } from '@/lib/i18n/routing'

/** Words, and their BCP 47 tag where they are not in the reader's language. */
export type Worded = { text: string; lang: string | undefined }

const worded = (text: string, language: Locale, locale: Locale): Worded => ({
  text,
  lang: language === locale ? undefined : languageTags[language],
})

/** The words in the reader's language, else in the first that there is: English, Chinese, Malay. */
export function inLanguage(words: Localised, locale: Locale): Worded {
  const language = [locale, ...contentLanguages].find((one) => words[one])
  return language ? worded(words[language] ?? '', language, locale) : { text: '', lang: undefined }
}

/** The same words in the other languages that have them. */
export function inOtherLanguages(words: Localised, locale: Locale): Worded[] {
  const shown = inLanguage(words, locale).text
  return contentLanguages.flatMap((language) => {
    const text = words[language]
    return text && text !== shown ? worded(text, language, locale) : []
  })
}

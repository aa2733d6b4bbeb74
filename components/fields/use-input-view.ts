import { useLocale, useTranslations } from 'next-intl'
import { contentLanguages, type Scalar } from '@/lib/fields/field'
import { printCountry, printLanguage } from '@/lib/fields/print-country'
import { usualAnswer } from '@/lib/fields/usual-answer'
import { languageNames, languageTags } from '@/lib/i18n/routing'
import { useCodeLabel } from './code-label'
import type { InputView } from './input-view'

/** Languages in which sources of the field are mostly written; any other can be typed as its tag on the source's own page. */
const languages = [
  'en',
  'zh',
  'ms',
  'id',
  'ja',
  'ko',
  'ta',
  'th',
  'vi',
  'ar',
  'fr',
  'de',
  'es',
  'pt',
  'ru',
] as const

const allLetters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Every two letters that Intl knows as a country. */
const countries = allLetters
  .flatMap((a) => allLetters.map((b) => a + b))
  .filter((code) => printCountry(code, 'en') !== code && !/^(EU|EZ|UN|XA|XB|ZZ|QO)$/.test(code))

type Words = Pick<InputView, 'name' | 'label' | 'hint' | 'optional'>

/** @returns how a field of each type is asked for; `relationships` are the pairs to choose from */
export function useInputView(relationships: readonly { slug: string; label: string }[]) {
  const locale = useLocale()
  const t = useTranslations('forms')
  const codeLabel = useCodeLabel()
  const collator = new Intl.Collator(locale)

  return (field: Scalar, words: Words): InputView => {
    const empty = field.required ? t('choose') : t('notStated')
    const select = (choices: { value: string; label: string }[]): InputView => ({
      ...words,
      control: 'select',
      choices,
      empty,
    })
    switch (field.type) {
      case 'choice': {
        const choices = field.enterable.map((code) => ({
          value: code,
          label: codeLabel(field.vocabulary, code),
        }))
        const preset = usualAnswer(field, locale)
        return preset === null ? select(choices) : { ...select(choices), empty: undefined, preset }
      }
      case 'country':
        return select(
          countries
            .map((code) => ({ value: code, label: printCountry(code, locale) }))
            .sort((a, b) => collator.compare(a.label, b.label)),
        )
      case 'language': {
        const choices = languages.map((code) => ({ value: code, label: printLanguage(code, locale) }))
        return { ...select(choices), preset: usualAnswer(field, locale) ?? undefined }
      }
      case 'relationship':
        return {
          ...select(relationships.map(({ slug, label }) => ({ value: slug, label }))),
          ...(relationships.length === 1 && { preset: relationships[0]?.slug }),
        }
      case 'yesNo':
        return { ...words, control: 'tick' }
      case 'localised':
        return { ...words, name: `${words.name}.${locale}`, control: field.long ? 'area' : 'line' }
      case 'reference':
        return { ...words, control: 'line', helped: true, list: `names-${field.to[0]}` }
      case 'date':
        return { ...words, control: 'line', helped: true, width: 'date' }
      case 'number':
      case 'share':
      case 'code':
      case 'currency':
        return { ...words, control: 'line', width: 'short' }
      case 'decimal':
      case 'place':
        return { ...words, control: 'line', helped: true }
      case 'text':
      case 'url':
        return { ...words, control: 'line' }
    }
  }
}

/** The lines of a localised field in the languages that are not the reader's, each named by its language. */
export function useOtherLanguages() {
  const locale = useLocale()
  const t = useTranslations('forms')
  return (name: string, label: string, long: boolean): InputView[] =>
    contentLanguages
      .filter((language) => language !== locale)
      .map((language) => ({
        name: `${name}.${language}`,
        label: t('inLanguage', {
          field: label,
          language: t(`languages.${language}`) || languageNames[language],
        }),
        control: long ? 'area' : 'line',
        lang: languageTags[language],
      }))
}

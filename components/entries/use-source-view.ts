import { useTranslations } from 'next-intl'
import { useInputView } from '@/components/fields/use-input-view'
import { definitionOf } from '@/lib/catalogue'
import type { Scalar } from '@/lib/fields/field'
import { askedOfSource } from '@/lib/sources/asked'
import type { QuotingWords } from './quoting-view'
import type { SourceView } from './source-fields'

/** The source column of a form: one that is known here, or a new one. */
export function useSourceView(): SourceView {
  const t = useTranslations('forms')
  const label = useTranslations('fields.source')
  const inputView = useInputView([])
  const quoting = useTranslations('quoting')
  const { fields } = definitionOf('source')
  return {
    title: t('source.title'),
    text: t('source.text'),
    existing: {
      name: 'source.existing',
      label: t('source.existing'),
      hint: t('source.existingHelp'),
      optional: t('optional'),
      control: 'line',
      list: 'names-source',
    },
    about: quoting('about'),
    showKept: quoting('showKept'),
    or: t('source.or'),
    inputs: askedOfSource.map((name) => {
      const field = fields[name] as Scalar
      const optional = field.required || name === 'url' ? undefined : t('optional')
      return inputView(field, {
        name: `source.${name}`,
        label: label(`${name}.label`),
        hint: label(`${name}.help`),
        optional,
      })
    }),
    quoting: quotingWords(quoting, t('optional')),
  }
}

/** Where a word is filled in later, in the browser, its place stays as it is. */
function quotingWords(t: ReturnType<typeof useTranslations<'quoting'>>, optional: string): QuotingWords {
  const field = { field: '{field}' }
  return {
    label: t('label'),
    hint: t('hint'),
    optional,
    title: t('title'),
    how: t('how'),
    change: t('change'),
    quote: t('quote'),
    quoteWhat: t('quoteWhat', field),
    quoteFor: t('quoteFor'),
    show: t('show'),
    showWhat: t('showWhat', field),
    several: t('several'),
    nowhere: t('nowhere'),
    quoted: t('quoted', { ...field, words: '{words}' }),
    nothingSelected: t('nothingSelected'),
    noText: t('noText'),
    pasted: t('pasted', { count: '{count}' }),
    kept: t('kept'),
    supports: t('supports', field),
    published: t('published', field),
  }
}

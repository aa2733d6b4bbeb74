import { useTranslations } from 'next-intl'
import { useInputView } from '@/components/fields/use-input-view'
import { definitionOf } from '@/lib/catalogue'
import type { Scalar } from '@/lib/fields/field'
import { askedOfSource } from '@/lib/sources/asked'
import type { SourceView } from './source-fields'

/** The source column of a form: one that is known here, or a new one. */
export function useSourceView(): SourceView {
  const t = useTranslations('forms')
  const label = useTranslations('fields.source')
  const inputView = useInputView([])
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
  }
}

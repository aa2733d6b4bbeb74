import { useLocale, useTranslations } from 'next-intl'
import type { Localised, Scalar } from '@/lib/fields/field'
import { printNumber } from '@/lib/fields/print-amount'
import { printCountry } from '@/lib/fields/print-country'
import { printDate } from '@/lib/fields/print-date'
import { useCodeLabel } from './code-label'
import { inLanguage } from './in-language'

/** @returns how to print a value as plain text, where no markup can stand: in an option, a label, a title */
export function usePrintedText(): (field: Scalar, value: unknown) => string {
  const locale = useLocale()
  const label = useCodeLabel()
  const t = useTranslations('entries')
  return (field, value) => {
    switch (field.type) {
      case 'choice':
        return label(field.vocabulary, String(value))
      case 'localised':
        return inLanguage(value as Localised, locale).text
      case 'date':
        return printDate(String(value), locale)
      case 'number':
      case 'decimal':
        return printNumber(String(value), locale)
      case 'country':
        return printCountry(String(value), locale)
      case 'yesNo':
        return t(value ? 'yes' : 'no')
      default:
        return String(value)
    }
  }
}

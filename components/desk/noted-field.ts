import { useTranslations } from 'next-intl'
import { readFieldKey } from '@/lib/entries/field-key'

/** @returns the label of the field that a note is about */
export function useNotedField(): (key: string) => string {
  const label = useTranslations('fields')
  return (key) => {
    const { kind, field } = readFieldKey(key)
    const name = `${kind}.${field}.label`
    return label.has(name) ? label(name) : field
  }
}

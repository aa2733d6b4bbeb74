import { useTranslations } from 'next-intl'
import { readFieldKey } from '@/lib/entries/field-key'

/** What an editor said of a form, in the reader's language: at each field, and of what the form has no field for. */
export type EditorSays = { at: Record<string, string[]>; others: string[] }

/** @returns how to sort the notes that came back with a proposal into a form of a kind */
export function useEditorSays() {
  const t = useTranslations('review.form')
  const label = useTranslations('fields')
  return (notes: readonly { field: string; body: string }[], kind: string): EditorSays => {
    const at: EditorSays['at'] = {}
    const others: string[] = []
    for (const { field: key, body } of notes) {
      const about = readFieldKey(key)
      const name = `${about.kind}.${about.field}.label`
      if (about.kind === kind) at[about.field] = [...(at[about.field] ?? []), t('note', { note: body })]
      else others.push(t('noteOn', { field: label.has(name) ? label(name) : about.field, note: body }))
    }
    return { at, others }
  }
}

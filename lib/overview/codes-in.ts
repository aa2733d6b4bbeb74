import { definitionOf } from '@/lib/catalogue'

/** The codes of a choice field of a kind, in their order. @param list the list whose items have the field; null for a field of its own */
export function codesIn(kind: string, list: string | null, field: string): readonly string[] {
  const { fields } = definitionOf(kind)
  const shape = fields[list ?? field]
  const found = shape?.type === 'list' && shape.of.type === 'group' ? shape.of.fields[field] : shape
  return found?.type === 'choice' ? found.codes : []
}

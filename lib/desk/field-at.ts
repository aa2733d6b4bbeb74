import { definitionOf } from '@/lib/catalogue'
import type { AnyDefinition } from '@/lib/entries/define'
import type { Scalar } from '@/lib/fields/field'

/** The field that an input fills: `plannedEnd`, `figures.0.amount`, `name.en`, `source.publishedOn`. */
export function fieldAt(definition: AnyDefinition, input: string): Scalar | null {
  if (input.startsWith('source.')) return fieldAt(definitionOf('source'), input.slice('source.'.length))
  const [name = '', , part = ''] = input.split('.')
  const shape = definition.fields[name]
  if (shape?.type !== 'list') return shape ?? null
  return shape.of.type === 'group' ? (shape.of.fields[part] ?? null) : shape.of
}

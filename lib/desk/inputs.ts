import type { AnyDefinition } from '@/lib/entries/define'
import type { Lines } from '@/lib/entries/typed'

/**
 * The input of a form that a problem is about.
 * @param path of a value: `stage`, `name/zh`, `participants/<id>/role`
 */
export function inputOf(definition: AnyDefinition, path: string, message: string, lines: Lines): string {
  const [field = '', id, ...parts] = path.split('/')
  const shape = definition.fields[field]
  const quoted = message === 'needsQuote' ? 'quote.' : ''
  if (shape?.type === 'list' && shape.of.type === 'group') {
    const row = id === undefined ? 0 : rowOf(field, id, lines)
    const first = Object.keys(shape.of.fields)[0] ?? ''
    if (quoted) return `quote.${field}.${row}`
    return `${field}.${row}.${parts[0] ?? first}`
  }
  if (quoted) return `quote.${field}`
  return shape?.type === 'localised' ? `${field}.${id ?? (lines.at('formLanguage') || 'en')}` : field
}

function rowOf(field: string, id: string, lines: Lines): number {
  const rows = Array.from({ length: lines.rows(field) }, (_, index) => index)
  return rows.find((row) => (lines.at(`${field}.${row}.id`) || `item-${row}`) === id) ?? 0
}

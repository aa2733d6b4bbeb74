import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import type { InverseLink, Named } from '@/lib/entries/entry'
import type { Shape } from '@/lib/fields/field'
import type { EntryView } from './view'

/** How one entry is linked to the one that is shown. */
export type How =
  /** Through a field of the entry that is shown. */
  | { direction: 'forward'; field: string; role: string | null }
  /** Through a field of the other entry. */
  | { direction: 'back'; kind: string; field: string; role: string | null }

export type LinkRow = {
  entry: Named
  /** What is known of the other entry; null where this one points to it. */
  row: InverseLink | null
  how: How[]
}

type Found = { id: string; field: string; role: string | null }
type Item = Record<string, unknown>

const roleOf = (item: Item) => (typeof item.role === 'string' ? item.role : null)

/** Every reference of an entry with the field that holds it and, for those who take part, the role. */
export function referencesWithFields(definition: AnyDefinition, values: AnyValues): Found[] {
  return Object.entries(definition.fields).flatMap(([field, shape]): Found[] => {
    const value = values[field]
    if (shape.type === 'reference') return value ? [{ id: String(value), field, role: null }] : []
    if (shape.type !== 'list') return []
    const list = (value ?? []) as unknown[]
    if (shape.of.type === 'reference') return list.map((id) => ({ id: String(id), field, role: null }))
    return shape.of.type === 'group' ? list.flatMap((item) => inItem(shape, item as Item, field)) : []
  })
}

function inItem(shape: Shape, item: Item, field: string): Found[] {
  const parts = shape.type === 'list' && shape.of.type === 'group' ? Object.entries(shape.of.fields) : []
  return parts.flatMap(([name, part]) =>
    part.type === 'reference' && item[name] ? { id: String(item[name]), field, role: roleOf(item) } : [],
  )
}

/**
 * The entries that an entry points to and those that point to it, by kind in the order of the menu.
 * Developments about it are left out: they have a list of their own.
 * @param definitions of every kind by name
 */
export function linksOf(
  { definition, entry, known }: EntryView,
  definitions: ReadonlyMap<string, AnyDefinition>,
): Map<string, LinkRow[]> {
  const rows = new Map<string, LinkRow>()
  const add = (other: Named, row: InverseLink | null, how: How) => {
    const known = rows.get(other.id)
    rows.set(other.id, { entry: other, row: row ?? known?.row ?? null, how: [...(known?.how ?? []), how] })
  }
  for (const { id, field, role } of referencesWithFields(definition, entry.values)) {
    const other = known.named[id]
    if (other) add(other, null, { direction: 'forward', field, role })
  }
  for (const row of entry.inverse) {
    const other = definitions.get(row.kind)
    if (!other || (row.kind === 'development' && row.via.includes('subject'))) continue
    for (const { id, field, role } of referencesWithFields(other, row.values)) {
      if (id === entry.id) add(row, row, { direction: 'back', kind: row.kind, field, role })
    }
  }
  const byKind = [...definitions.keys()].map((kind): [string, LinkRow[]] => [
    kind,
    [...rows.values()].filter(({ entry }) => entry.kind === kind),
  ])
  return new Map(byKind.filter(([, found]) => found.length > 0))
}

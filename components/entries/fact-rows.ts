import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import type { Claim } from '@/lib/entries/entry'
import { filledPaths, valueAt } from '@/lib/entries/values'
import { fieldOf } from './claims-on'

/** One value of a fact: a field, or one item of a list; `value` is null when nothing that was claimed stands. */
export type FactValue = { path: string; value: unknown }

/** A label and what stands beside it. */
export type FactRow = {
  field: string
  /** The code that names the row instead of the field: a role, the kind of a figure; null otherwise. */
  named: { vocabulary: string; code: string } | null
  values: FactValue[]
}

/** Lists whose items are labelled by one of their own parts. */
const namedBy: Record<string, { part: string; vocabulary: string }> = {
  participants: { part: 'role', vocabulary: 'participationRole' },
  figures: { part: 'kind', vocabulary: 'moneyKind' },
  metrics: { part: 'name', vocabulary: 'metricName' },
  identifiers: { part: 'scheme', vocabulary: 'identifierScheme' },
}

const nameOf = (field: string, value: unknown): FactRow['named'] => {
  const by = namedBy[field]
  const code = by && (value as Record<string, unknown> | null)?.[by.part]
  // What has no name of its own is named by its field.
  return by && typeof code === 'string' && code !== 'other' ? { vocabulary: by.vocabulary, code } : null
}

/**
 * The facts of an entry in the order of its description; items with the same label stand together.
 * @param omit fields that the page shows elsewhere
 * @param expected fields that have a row even when no source speaks of them
 */
export function factRows(
  definition: AnyDefinition,
  values: AnyValues,
  claims: readonly Claim[],
  { omit, expected = [] }: { omit: readonly string[]; expected?: readonly string[] },
): FactRow[] {
  const order = Object.keys(definition.fields)
  const filled = filledPaths(definition, values).map(({ path }) => path)
  const fallen = claims.map(({ field }) => field).filter((path) => !filled.includes(path))
  const silent = expected.filter((name) => ![...filled, ...fallen].some((path) => fieldOf(path) === name))
  const paths = [...new Set([...filled, ...fallen, ...silent])].filter(
    (path) => !omit.includes(fieldOf(path)),
  )
  const rows = new Map<string, FactRow>()
  for (const path of paths) {
    const [field, value] = [fieldOf(path), valueAt(values, path)]
    const named = nameOf(field, value)
    const key = `${field} ${named?.code ?? ''}`
    const row = rows.get(key) ?? { field, named, values: [] }
    row.values.push({ path, value })
    rows.set(key, row)
  }
  return [...rows.values()].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

/** Sourced fields of which no source speaks and that have no row of their own. */
export function unstatedFields(
  definition: AnyDefinition,
  rows: readonly FactRow[],
  omit: readonly string[],
): string[] {
  const shown = new Set(rows.map(({ field }) => field))
  return Object.entries(definition.fields).flatMap(([name, field]) =>
    field.sourced && !shown.has(name) && !omit.includes(name) ? name : [],
  )
}

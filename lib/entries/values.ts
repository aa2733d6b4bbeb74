import type { Field, Scalar, Shape } from '@/lib/fields/field'
import { boundsOf } from '@/lib/fields/partial-date'
import type { AnyDefinition, AnyValues } from './define'

type ListItem = { id: string } & Record<string, unknown>

/** Where a value stands: a field, or one item of a list of groups. */
export type Path = { path: string; field: string; item: ListItem | null }

const itemsOf = (field: Shape, value: unknown): ListItem[] | null =>
  field.type === 'list' && field.of.type === 'group' ? ((value ?? []) as ListItem[]) : null

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** Every value that is filled, in the order of the description; lists of groups one path an item. */
export function filledPaths(definition: AnyDefinition, values: AnyValues): Path[] {
  return Object.entries(definition.fields).flatMap(([field, shape]): Path[] => {
    const items = itemsOf(shape, values[field])
    if (items)
      return items.map((item) => ({
        path: `${field}/${item.id}`,
        field,
        item,
      }))
    return isEmpty(values[field]) ? [] : [{ path: field, field, item: null }]
  })
}

/** The paths that need a claim. */
export function pathsOf(definition: AnyDefinition, values: AnyValues): Path[] {
  return filledPaths(definition, values).filter(({ field }) => {
    const shape = definition.fields[field]
    return shape?.sourced && !(shape.unless !== null && values[field] === shape.unless)
  })
}

/** @returns the value at `stage` or `participants/<id>`, an item without its id; null when there is none. */
export function valueAt(values: AnyValues, path: string): unknown {
  const [field = '', id] = path.split('/')
  const value = values[field]
  if (id === undefined) return isEmpty(value) ? null : value
  const item = Array.isArray(value) ? (value as ListItem[]).find((one) => one.id === id) : undefined
  if (!item) return null
  const { id: _, ...rest } = item
  return rest
}

/** @returns a copy with another value at the path, an item in its place; null takes it out of its list. */
export function withValueAt(values: AnyValues, path: string, value: unknown): AnyValues {
  const [field = '', id] = path.split('/')
  if (id === undefined) return { ...values, [field]: value }
  const list = (values[field] ?? []) as ListItem[]
  const item = value === null ? [] : [{ id, ...(value as object) }]
  const known = list.some((one) => one.id === id)
  return {
    ...values,
    [field]: known ? list.flatMap((one) => (one.id === id ? item : [one])) : [...list, ...item],
  }
}

const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  const known = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
  return known.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, comparable(part)])
}

/** Whether two values say the same; absent and null are the same, the order of keys does not count. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(comparable(a ?? null)) === JSON.stringify(comparable(b ?? null))

type Words = Record<string, string | undefined>

/** Whether what a claim says carries a value: it says the same, or its words in one language. */
export function supports(shape: Shape, claimed: unknown, value: unknown): boolean {
  if (sameValue(claimed, value)) return true
  if (shape.type !== 'localised' || !claimed || !value) return false
  const known = Object.entries(claimed as Words).filter(([, text]) => text)
  return known.length > 0 && known.every(([language, text]) => (value as Words)[language] === text)
}

/** Whether two statements can both be true: June 2025 and the second quarter of 2025 agree. Names are variants. */
export function agrees(shape: Shape, a: unknown, b: unknown): boolean {
  if (a === null || b === null || sameValue(a, b) || shape.type === 'localised') return true
  if (shape.type === 'date') return datesMeet(String(a), String(b))
  const fields = shape.type === 'list' && shape.of.type === 'group' ? shape.of.fields : null
  if (!fields) return false
  const [left, right] = [a as AnyValues, b as AnyValues]
  return Object.entries(fields).every(
    ([name, field]) => isEmpty(left[name]) || isEmpty(right[name]) || agrees(field, left[name], right[name]),
  )
}

function datesMeet(a: string, b: string): boolean {
  const [one, other] = [boundsOf(a), boundsOf(b)]
  const after = (x: string | null | undefined, y: string | null | undefined) => Boolean(x && y && x > y)
  return !after(one?.from, other?.to) && !after(other?.from, one?.to)
}

type Visit = (field: Scalar, value: unknown, name: string) => void

/** Calls for every single value of an entry, those inside lists too, with the name of its field or part. */
export function eachScalar(definition: AnyDefinition, values: AnyValues, visit: Visit): void {
  const scalar = (field: Field<unknown, Scalar> | Scalar, value: unknown, name: string) => {
    if (!isEmpty(value)) visit(field, value, name)
  }
  for (const [name, shape] of Object.entries(definition.fields)) {
    const value = values[name]
    if (shape.type !== 'list') {
      scalar(shape, value, name)
      continue
    }
    for (const item of (value ?? []) as unknown[]) {
      if (shape.of.type !== 'group') scalar(shape.of, item, name)
      else
        for (const [part, field] of Object.entries(shape.of.fields))
          scalar(field, (item as ListItem)[part], part)
    }
  }
}

/** The ids of all entries that the values refer to, each once. */
export function referencesIn(definition: AnyDefinition, values: AnyValues): string[] {
  const found = new Set<string>()
  eachScalar(definition, values, (field, value) => {
    if (field.type === 'reference') found.add(String(value))
  })
  return [...found]
}

type Statement = { field: string; value: unknown }

/** The ids of all entries that claims name in what they say. */
export const referencesInClaims = (definition: AnyDefinition, claims: readonly Statement[]): string[] =>
  claims.flatMap(({ field, value }) => {
    const [name = '', item] = field.split('/')
    return value === null ? [] : referencesIn(definition, { [name]: item === undefined ? value : [value] })
  })

/** The fields through which the values refer to an entry. */
export function fieldsReferringTo(definition: AnyDefinition, values: AnyValues, id: string): string[] {
  return Object.keys(definition.fields).filter((name) =>
    JSON.stringify(values[name] ?? null).includes(`"${id}"`),
  )
}

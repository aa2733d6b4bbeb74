import type { Group, Scalar, Shape } from '@/lib/fields/field'
import type { AnyDefinition, AnyValues } from './define'

/** What is wrong at a place of a JSON document; `message` is a key of the messages under `problems`. */
export type JsonProblem = { pointer: string; message: string; options?: string[] }

/** Another entry as a document names it: by its slug, or as one that is not here yet, by its name. */
export type JsonReference = { kinds: readonly string[]; pointer: string } & (
  | { slug: string }
  | { name: string }
)

/** How a document's references become ids; null where there is none, which is then said. */
export type ReferenceReader = (reference: JsonReference) => string | null

type Reading = { find: ReferenceReader; problems: JsonProblem[] }

const placeParts: readonly string[] = ['name', 'lat', 'lon', 'country', 'admin1', 'geonamesId']

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const step = (pointer: string, name: string | number) =>
  `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

/**
 * Reads values as the API prints them: references by slug, places in their item itself. What a value may be is checked
 * by the schema of the kind after. Fields that the document does not have are left out.
 * @param pointer where the values stand in the document
 */
export function readJsonValues(
  definition: AnyDefinition,
  json: Record<string, unknown>,
  pointer: string,
  find: ReferenceReader,
): { values: AnyValues; problems: JsonProblem[] } {
  const reading: Reading = { find, problems: [] }
  const values: AnyValues = {}
  for (const [name, value] of Object.entries(json)) {
    const at = step(pointer, name)
    const shape = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined
    if (shape) values[name] = readShape(shape, value, at, reading)
    else reading.problems.push({ pointer: at, message: 'unknownField' })
  }
  return { values, problems: reading.problems }
}

/**
 * Reads the value of one claim.
 * @param path `stage`, or `participants/<id>` for an item, which is written without its id
 */
export function readJsonAt(
  definition: AnyDefinition,
  path: string,
  json: unknown,
  pointer: string,
  find: ReferenceReader,
): { value: unknown; problems: JsonProblem[] } {
  const reading: Reading = { find, problems: [] }
  const [name = '', id] = path.split('/')
  const shape = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined
  const group = shape?.type === 'list' && shape.of.type === 'group' ? shape.of : null
  const read = () => {
    if (!shape) return json
    if (id === undefined) return readShape(shape, json, pointer, reading)
    return group ? readItem(group, json, pointer, reading) : json
  }
  const value = read()
  const given = id === undefined || value === null ? value : [{ id, ...(value as object) }]
  const fits = !shape || shape.schema.safeParse(given).success
  if (!fits && reading.problems.length === 0) reading.problems.push({ pointer, message: 'notValid' })
  return { value, problems: reading.problems }
}

function readShape(shape: Shape, json: unknown, pointer: string, reading: Reading): unknown {
  if (shape.type !== 'list') return readScalar(shape, json, pointer, reading)
  if (json === null) return []
  if (!Array.isArray(json)) {
    reading.problems.push({ pointer, message: 'notValid' })
    return []
  }
  const { of } = shape
  if (of.type !== 'group') return json.map((one, index) => readScalar(of, one, step(pointer, index), reading))
  const taken = new Set(json.flatMap((item) => (isObject(item) && item.id ? [String(item.id)] : [])))
  return json.map((item, index) => {
    const given = isObject(item) ? item.id : undefined
    return { id: given ?? freeId(taken), ...readItem(of, item, step(pointer, index), reading) }
  })
}

/** An item that comes without an id gets one that no other has. */
function freeId(taken: Set<string>): string {
  let number = 0
  while (taken.has(`item-${number}`)) number += 1
  taken.add(`item-${number}`)
  return `item-${number}`
}

function readItem({ fields }: Group, json: unknown, pointer: string, reading: Reading): AnyValues {
  if (!isObject(json)) {
    reading.problems.push({ pointer, message: 'notValid' })
    return {}
  }
  const place = Object.keys(fields).find((name) => fields[name]?.type === 'place')
  const item: AnyValues = {}
  for (const [name, value] of Object.entries(json)) {
    const field = Object.hasOwn(fields, name) && name !== place ? fields[name] : undefined
    if (field) item[name] = readScalar(field, value, step(pointer, name), reading)
    else if (place && placeParts.includes(name)) item[place] = { ...(item[place] as object), [name]: value }
    else if (name !== 'id') reading.problems.push({ pointer: step(pointer, name), message: 'unknownField' })
  }
  return item
}

function readScalar(field: Scalar, json: unknown, pointer: string, reading: Reading): unknown {
  if (field.type !== 'reference' || json === null) return json
  const reference = asReference(field, json, pointer)
  if (reference) return reading.find(reference)
  reading.problems.push({ pointer, message: 'notAnEntry' })
  return null
}

type ReferenceField = Extract<Scalar, { type: 'reference' }>

/** `"a-slug"`; `{ kind, slug }` where several kinds are possible; `{ new: { name } }` for one that is not here yet. */
function asReference({ to }: ReferenceField, json: unknown, pointer: string): JsonReference | null {
  if (typeof json === 'string') return to.length === 1 ? { kinds: to, pointer, slug: json } : null
  if (!isObject(json)) return null
  const { kind, slug, new: entered, ...others } = json
  if (Object.keys(others).length > 0) return null
  if (isObject(entered) && Object.keys(entered).length === 1 && typeof entered.name === 'string')
    return kind === undefined && slug === undefined ? { kinds: to, pointer, name: entered.name.trim() } : null
  if (entered !== undefined || typeof slug !== 'string' || typeof kind !== 'string' || !to.includes(kind))
    return null
  return { kinds: [kind], pointer, slug }
}

/**
 * Where in the document a problem of the values is.
 * @param path `stage`, `name/zh`, `participants/<id>/role` @param values as they were read
 */
export function pointerAt(
  definition: AnyDefinition,
  values: AnyValues,
  path: string,
  pointer: string,
): string {
  const [name = '', second, ...rest] = path.split('/')
  if (name === '') return pointer
  const shape = definition.fields[name]
  const list =
    shape?.type === 'list' && Array.isArray(values[name]) ? (values[name] as { id?: unknown }[]) : null
  const found = list && second !== undefined ? list.findIndex((item) => item?.id === second) : -1
  const place =
    shape?.type === 'list' && shape.of.type === 'group' ? shape.of.fields[rest[0] ?? '']?.type : null
  const steps = [name, ...(second === undefined ? [] : [found >= 0 ? found : second])]
  return [...steps, ...(place === 'place' ? rest.slice(1) : rest)].reduce<string>(step, pointer)
}

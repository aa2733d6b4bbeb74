import type { Group, Place, Scalar, Shape } from '@/lib/fields/field'
import type { AnyDefinition, AnyValues, Catalogue } from './define'
import type { Named } from './entry'

/** What addresses are printed with. */
export type Addressing = {
  catalogue: Catalogue
  /** The public address of the site, without a slash at its end. */
  site: string
}

/** What references are printed with: every entry that is referred to, by id. */
export type Printing = Addressing & { named: Readonly<Record<string, Named>> }

export type Json = Record<string, unknown>

export type Item = { id: string } & AnyValues

export const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined

export const definitionIn = (catalogue: Catalogue, kind: string): AnyDefinition => {
  const definition = catalogue.get(kind)
  if (!definition) throw new Error(`no such kind: ${kind}`)
  return definition
}

/** The address of an entry's page, in English. */
export const pageAddress = ({ kind, slug }: Pick<Named, 'kind' | 'slug'>, { catalogue, site }: Addressing) =>
  `${site}/${definitionIn(catalogue, kind).path}/${slug}`

/** References by slug, and by kind and slug where several kinds are possible. */
function printScalar(field: Scalar, value: unknown, { named }: Printing): unknown {
  if (isAbsent(value)) return null
  if (field.type !== 'reference') return value
  const entry = named[String(value)]
  if (!entry) return null
  return field.to.length === 1 ? entry.slug : { kind: entry.kind, slug: entry.slug }
}

const printPlace = ({ name, lat, lon, country, admin1, geonamesId }: Place): [string, unknown][] =>
  Object.entries({ name, lat, lon, country, admin1: admin1 ?? null, geonamesId: geonamesId ?? null })

/** A place stands in its item itself: name, latitude, longitude and exactness side by side. */
export function printItem({ fields }: Group, item: AnyValues, printing: Printing): Json {
  const printed = Object.entries(fields).flatMap(([name, field]): [string, unknown][] =>
    field.type === 'place'
      ? printPlace(item[name] as Place)
      : [[name, printScalar(field, item[name], printing)]],
  )
  return Object.fromEntries(printed)
}

function printValue(shape: Shape, value: unknown, printing: Printing): unknown {
  if (shape.type !== 'list') return printScalar(shape, value, printing)
  const { of } = shape
  const list = (value ?? []) as unknown[]
  if (of.type !== 'group') return list.map((one) => printScalar(of, one, printing))
  return (list as Item[]).map((item) => ({ id: item.id, ...printItem(of, item, printing) }))
}

/** Values by field name, in the order of the description; what it does not know is printed as it was stored. */
export function printValues(definition: AnyDefinition, values: AnyValues, printing: Printing): Json {
  const known = Object.entries(definition.fields).map(([name, shape]) => [
    name,
    printValue(shape, values[name], printing),
  ])
  const unknown = Object.entries(values).filter(([name]) => !(name in definition.fields))
  return Object.fromEntries([...known, ...unknown])
}

/** A value at `stage` or `participants/<id>`; an item of a list without its id. */
export function printAt(
  definition: AnyDefinition,
  path: string,
  value: unknown,
  printing: Printing,
): unknown {
  const [name = '', item] = path.split('/')
  const shape = definition.fields[name]
  if (!shape || isAbsent(value)) return value ?? null
  if (item === undefined) return printValue(shape, value, printing)
  return shape.type === 'list' && shape.of.type === 'group'
    ? printItem(shape.of, value as AnyValues, printing)
    : value
}

import type { Shape } from '@/lib/fields/field'
import type { AnyDefinition, Catalogue } from './define'
import type { Entry, InverseLink, Named } from './entry'
import {
  definitionIn,
  type Item,
  isAbsent,
  type Json,
  type Printing,
  printItem,
  printValues,
} from './json-values'

const printName = ({ kind, slug, names }: Named): Json => ({ kind, slug, name: names })

/** Where entries are referred to in a value, each with what else its item says. */
function referencesWithin(shape: Shape, value: unknown, printing: Printing): { id: string; own: Json }[] {
  if (shape.type === 'reference') return isAbsent(value) ? [] : [{ id: String(value), own: {} }]
  if (shape.type !== 'list') return []
  const { of } = shape
  const list = (value ?? []) as unknown[]
  if (of.type !== 'group') return list.flatMap((one) => referencesWithin(of, one, printing))
  const names = Object.keys(of.fields).filter((name) => of.fields[name]?.type === 'reference')
  return (list as Item[]).flatMap((item) => {
    const own = Object.entries(printItem(of, item, printing)).filter(([name]) => !names.includes(name))
    return names
      .filter((name) => !isAbsent(item[name]))
      .map((name) => ({ id: String(item[name]), own: Object.fromEntries(own) }))
  })
}

/** The fields of a list that stand by themselves, without the title and without references. */
export const glance = ({ list, title, fields }: AnyDefinition): string[] =>
  list.filter((name) => name !== title && fields[name]?.type !== 'list' && fields[name]?.type !== 'reference')

function printInverse(link: InverseLink, target: string, printing: Printing): Json[] {
  const definition = definitionIn(printing.catalogue, link.kind)
  const values = printValues(definition, link.values, printing)
  const seen = Object.fromEntries(glance(definition).map((name) => [name, values[name]]))
  return link.via.flatMap((via) => {
    const shape = definition.fields[via]
    return (shape ? referencesWithin(shape, link.values[via], printing) : [])
      .filter(({ id }) => id === target)
      .map(({ own }) => ({ ...seen, ...own, via, ...printName(link) }))
  })
}

/**
 * Links by name: the entries that a field refers to by the field's name, those that refer to this one by the plural of
 * their kind. Every name that is possible is there.
 */
export function printLinks(
  definition: AnyDefinition,
  entry: Entry,
  printing: Printing,
): Record<string, Json[]> {
  const links: Record<string, Json[]> = Object.fromEntries(
    linkNames(definition, printing.catalogue).map((name) => [name, []]),
  )
  for (const [name, shape] of Object.entries(definition.fields)) {
    for (const { id, own } of referencesWithin(shape, entry.values[name], printing)) {
      const to = printing.named[id]
      if (to) links[name]?.push({ ...own, ...printName(to) })
    }
  }
  for (const row of entry.inverse) {
    links[definitionIn(printing.catalogue, row.kind).path]?.push(...printInverse(row, entry.id, printing))
  }
  return links
}

/** The fields through which entries of one kind may refer to those of another. */
export const fieldsTo = (definition: AnyDefinition, kind: string): string[] =>
  Object.keys(definition.fields).filter((name) => {
    const shape = definition.fields[name]
    const scalars =
      shape?.type !== 'list'
        ? [shape]
        : shape.of.type === 'group'
          ? Object.values(shape.of.fields)
          : [shape.of]
    return scalars.some((field) => field?.type === 'reference' && field.to.includes(kind))
  })

/** Every name that the links of a kind can have: first its own fields, then the plurals of the kinds that refer to it. */
export function linkNames(definition: AnyDefinition, catalogue: Catalogue): string[] {
  const kinds = [...catalogue.values()]
  const forward = Object.keys(definition.fields).filter((name) =>
    kinds.some(({ kind }) => fieldsTo(definition, kind).includes(name)),
  )
  const inverse = kinds.filter((other) => fieldsTo(other, definition.kind).length > 0).map(({ path }) => path)
  return [...new Set([...forward, ...inverse])]
}

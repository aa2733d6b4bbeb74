import { definitionOf } from '@/lib/catalogue'
import type { Relationship } from '@/lib/entries/entry'

type Pair = Pick<Relationship, 'slug'> | null

/** The list of a kind, within a relationship when there is one. @param query more parameters */
export function listOf(
  kind: string,
  pair: Pair,
  query: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  const parameters = new URLSearchParams([
    ...(pair ? [['relationship', pair.slug]] : []),
    ...Object.entries(query).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  ])
  return `/${definitionOf(kind).path}${parameters.size > 0 ? `?${parameters}` : ''}`
}

/** One year or several as the filters of lists take them. */
export const yearsIn = ([from, to]: readonly [number, number]): string =>
  from === to ? `${from}` : `${from}/${to}`

import { definitionOf } from '@/lib/catalogue'
import type { Relationship } from '@/lib/entries/entry'

type Pair = Pick<Relationship, 'slug'> | null

/** The list of a kind, within a relationship when there is one. @param query more parameters */
export function listOf(kind: string, pair: Pair, query: Record<string, string> = {}): string {
  const parameters = new URLSearchParams({ ...(pair && { relationship: pair.slug }), ...query }).toString()
  return `/${definitionOf(kind).path}${parameters && `?${parameters}`}`
}

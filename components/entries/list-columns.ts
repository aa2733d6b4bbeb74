import type { AnyDefinition } from '@/lib/entries/define'
import type { SortKey } from '@/lib/entries/listing-query'

/** A column of a list: a field, or what is derived of the entry. */
export type Column = { key: string; sort: SortKey | null }

const derived: readonly string[] = ['outcome', 'lastConfirmedOn']

/** The columns of a kind: its own, what became of it, the latest source. */
export function columnsOf(definition: AnyDefinition, own: readonly string[] = definition.list): Column[] {
  const more = [
    ...(definition.ledger && !own.includes('outcome') ? ['outcome'] : []),
    ...(definition.verifiedBy ? ['lastConfirmedOn'] : []),
  ]
  return [...own, ...more].map((key) => ({ key, sort: sortOf(definition, key) }))
}

/** Promises are sorted by the day on which they fall due, all else by its main date. */
function sortOf(definition: AnyDefinition, key: string): SortKey | null {
  if (key === definition.title) return 'name'
  if (definition.mainDates.includes(key)) return definition.ledger ? 'due' : 'date'
  return null
}

export const isDerived = (key: string): boolean => derived.includes(key)

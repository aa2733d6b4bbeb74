import type { ListQuery } from '@/lib/entries/listing-query'

/** One thing that narrows a list. */
export type ActiveFilter = { name: string; value: string }

/** Everything that narrows a list, in the order in which it is asked. */
export function activeFilters({ filters, from, to, overdue, q }: ListQuery): ActiveFilter[] {
  const words = Object.entries({ q, overdue: overdue === undefined ? undefined : String(overdue), from, to })
  return [
    ...words.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => ({ name, value }))),
  ]
}

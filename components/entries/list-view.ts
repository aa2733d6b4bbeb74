import type { ReactNode } from 'react'
import type { Known } from '@/components/fields/known'
import type { AnyDefinition } from '@/lib/entries/define'
import type { EntryRow } from '@/lib/entries/entry'
import type { FilterCounts } from '@/lib/entries/filter-counts'
import type { ListQuery, QueryMessage } from '@/lib/entries/listing-query'
import type { ListAddress } from './list-address'

/** What in an address could not be understood; `notACursor` is only found out when it is used. */
export type AddressProblem = { name: string; message: QueryMessage | 'notACursor' }

/** Everything that a list shows. */
export type ListView = {
  definition: AnyDefinition
  rows: readonly EntryRow[]
  known: Known
  query: ListQuery
  /** By filter, the slugs that entries have now of those by which the address names them. */
  present: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** `YYYY-MM-DD` in UTC */
  today: string
  address: ListAddress
  /** The `sort` of the address, where it has one. */
  sorted: string | null
  /** Cursors; null at either end. */
  next: string | null
  previous: string | null
  total: number
  totalIsLowerBound: boolean
  /** How many there are of the kind today. */
  all: number
  /** What each value of the filters would give. */
  filterCounts: FilterCounts
  /** What in the address could not be understood. */
  problems: readonly AddressProblem[]
}

/** What is chosen of a filter, entries by their present slugs. */
export const chosenOf = ({ query, present }: Pick<ListView, 'query' | 'present'>, name: string): string[] => [
  ...new Set((query.filters[name] ?? []).map((value) => present[name]?.[value] ?? value)),
]

/** What is special to the list of one kind. */
export type ListParts = {
  /** Columns in place of those of the description: names of fields, or `outcome`. */
  columns?: readonly string[]
  /** Cells in place of the usual ones, by column. */
  cells?: Readonly<Record<string, (props: { row: EntryRow; known: Known }) => ReactNode>>
}

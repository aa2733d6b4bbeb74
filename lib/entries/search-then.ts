import 'server-only'
import type { AsOf } from './as-of'
import type { Catalogue } from './define'
import type { EntryRow, Named } from './entry'
import { listEntries } from './listing'

type Found = { kind: string; rows: EntryRow[]; named: Record<string, Named> }

/**
 * What could be found at the end of a day, in the order of the menu; of each kind the newest change first.
 * @param limit at most so many of each kind
 */
export async function searchThen(
  catalogue: Catalogue,
  q: string,
  limit: number,
  asOf: AsOf,
): Promise<Found[]> {
  const sort = { key: 'updatedAt', descending: true } as const
  const pages = await Promise.all(
    [...catalogue.values()].map(async (definition) => {
      const { rows, named } = await listEntries(catalogue, definition, { filters: {}, q, sort, limit, asOf })
      return { kind: definition.kind, rows, named }
    }),
  )
  return pages.filter(({ rows }) => rows.length > 0)
}

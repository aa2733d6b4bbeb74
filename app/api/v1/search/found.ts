import 'server-only'
import { catalogue, definitionOf } from '@/lib/catalogue'
import type { AsOf } from '@/lib/entries/as-of'
import type { EntryRow, Named } from '@/lib/entries/entry'
import { listEntries } from '@/lib/entries/listing'
import { findNamed } from '@/lib/entries/naming'
import { searchEntries } from '@/lib/entries/search'
import { referencesIn } from '@/lib/entries/values'

type Found = { rows: EntryRow[]; named: Record<string, Named> }

/**
 * Entries of every kind that hold all that is asked for, kinds with it in a name first; as of a day, in the order of the
 * menu.
 * @param limit at most so many of each kind
 */
export async function findEverywhere(text: string, limit: number, asOf?: AsOf): Promise<Found> {
  if (asOf) return findThen(text, limit, asOf)
  const { found } = await searchEntries(catalogue, text, limit)
  const rows = found.flatMap(({ rows }) => rows)
  const named = await findNamed(rows.flatMap(({ kind, values }) => referencesIn(definitionOf(kind), values)))
  return { rows, named }
}

/** What could be found at the end of a day; the newest change first. */
async function findThen(q: string, limit: number, asOf: AsOf): Promise<Found> {
  const sort = { key: 'updatedAt', descending: true } as const
  const pages = await Promise.all(
    [...catalogue.values()].map((definition) =>
      listEntries(catalogue, definition, { filters: {}, q, sort, limit, asOf }),
    ),
  )
  return {
    rows: pages.flatMap(({ rows }) => rows),
    named: Object.assign({}, ...pages.map(({ named }) => named)),
  }
}

import 'server-only'
import { catalogue, definitionOf } from '@/lib/catalogue'
import type { AsOf } from '@/lib/entries/as-of'
import type { EntryRow, Named } from '@/lib/entries/entry'
import { findNamed } from '@/lib/entries/naming'
import { searchEntries } from '@/lib/entries/search'
import { searchThen } from '@/lib/entries/search-then'
import { referencesIn } from '@/lib/entries/values'

type Found = { rows: EntryRow[]; named: Record<string, Named> }

/**
 * Entries of every kind that hold all that is asked for, kinds with it in a name first; as of a day, in the order of the
 * menu.
 * @param limit at most so many of each kind
 */
export async function findEverywhere(text: string, limit: number, asOf?: AsOf): Promise<Found> {
  const found = asOf
    ? await searchThen(catalogue, text, limit, asOf)
    : (await searchEntries(catalogue, text, limit)).found
  const rows = found.flatMap(({ rows }): EntryRow[] => rows)
  const referred = rows.flatMap(({ kind, values }) => referencesIn(definitionOf(kind), values))
  return { rows, named: await findNamed(referred, asOf) }
}

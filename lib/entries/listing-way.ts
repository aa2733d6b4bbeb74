import type { AnyDefinition } from './define'
import type { Conditions } from './listing-conditions'
import type { Lengths } from './listing-length'
import type { ListQuery } from './listing-query'

/**
 * How a page of a list is read. Few entries are all collected, and sorted; else the page is met on the way along the
 * order of the list, where many pass and few are read. `along` is the filter whose one code has an order of its own.
 */
export type Way = { collect?: true; along?: string }

/**
 * So many times as dear as collecting an entry may be to meet one, for those of a list often lie together at the far end
 * of its order. Names are dear to collect, and to sort.
 */
const dearer = { name: 1, date: 8, due: 8, updatedAt: 8 }

/**
 * Chooses by what is known of the length: to meet a page takes as many steps as the list is rarer among what it is
 * walked along, to collect it as many as it has entries.
 */
export function wayOf(conditions: Conditions, query: ListQuery, lengths: Lengths): Way {
  const { definition, codes } = conditions
  // Words choose their own way.
  if (codes.size === 0 || query.q) return {}
  const along = query.sort.key === 'date' ? standing(definition, codes) : undefined
  const walked = lengths([...codes.keys()].filter((name) => name !== along)).most
  const { most } = lengths()
  if (most * most < dearer[query.sort.key] * query.limit * walked) return { collect: true }
  return along ? { along } : {}
}

/** The filter by what decides the verification of an entry, where one code of it is asked for: along these goes an index. */
function standing({ verifiedBy, fields }: AnyDefinition, codes: Conditions['codes']): string | undefined {
  const isOne = verifiedBy && fields[verifiedBy]?.type === 'choice' && codes.get(verifiedBy)?.length === 1
  return isOne ? verifiedBy : undefined
}

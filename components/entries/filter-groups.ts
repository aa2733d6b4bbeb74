import type { AnyDefinition } from '@/lib/entries/define'
import type { FilterCounts } from '@/lib/entries/filter-counts'
import { type Filter, filtersOf } from '@/lib/entries/filters'

/** One box to tick: the value in addresses, for references the id of the entry that names it, what it would give (null: not counted). */
export type FilterOption = { value: string; id: string | null; count: number | null }
export type FilterGroup = { name: string; filter: Filter; options: FilterOption[]; more: number }

type Counts = FilterCounts['counts']
/** What a reader has chosen: values by the name of the filter. */
type Chosen = Readonly<Record<string, readonly string[]>>

/** Of the entries that a list can be narrowed to, so many are offered: those with the most in the list. */
const offered = 8

type TopLevel = { name: string; filter: Filter }

/** Filters that are worth a box: the kind's own codes, and the entries of other kinds that it points to. */
export function offeredFilters(definition: AnyDefinition): TopLevel[] {
  return Object.entries(filtersOf(definition)).flatMap(([name, filter]): TopLevel[] => {
    if (filter.type === 'reference') {
      if (filter.codes) return []
      return filter.to.length === 1 && filter.to[0] !== definition.kind ? [{ name, filter }] : []
    }
    const derived = name === 'verification' || name === 'outcome'
    return derived || definition.fields[name]?.type === filter.type ? [{ name, filter }] : []
  })
}

type Counted = [code: string, n: number | null]

/** The largest first; those that are not counted stay as they are. */
const countsUnder = (counts: Counts, name: string): Counted[] =>
  Object.entries(counts)
    .filter(([code]) => code.startsWith(`${name}:`))
    .map(([code, n]): Counted => [code.slice(name.length + 1), n])
    .sort(([a, n], [b, m]) => (n === null || m === null ? 0 : m - n || (a < b ? -1 : 1)))

/** The ids of the entries whose names the boxes need. */
export const idsToName = (definition: AnyDefinition, counts: Counts): string[] =>
  offeredFilters(definition).flatMap(({ name, filter }) =>
    filter.type === 'reference'
      ? countsUnder(counts, name)
          .slice(0, offered)
          .map(([id]) => id)
      : [],
  )

/**
 * The boxes of a list: only what occurs, and what is chosen.
 * @param slugs of the entries named by `idsToName` and of the chosen ones, by id
 */
export function filterGroups(
  definition: AnyDefinition,
  { counts, more: others }: FilterCounts,
  slugs: ReadonlyMap<string, string>,
  chosen: Chosen,
): FilterGroup[] {
  const ids = new Map([...slugs].map(([id, slug]) => [slug, id]))
  return offeredFilters(definition).flatMap(({ name, filter }): FilterGroup[] => {
    const found = countsUnder(counts, name)
    const wanted = chosen[name] ?? []
    const options =
      filter.type === 'reference'
        ? referenceOptions(found, slugs, wanted, ids)
        : codeOptions(filter, found, wanted)
    const more = filter.type === 'reference' ? Math.max(0, found.length - offered) + (others[name] ?? 0) : 0
    const narrows = options.length > 1 || wanted.length > 0
    return narrows ? [{ name, filter, options, more }] : []
  })
}

function referenceOptions(
  found: Counted[],
  slugs: ReadonlyMap<string, string>,
  wanted: readonly string[],
  ids: ReadonlyMap<string, string>,
): FilterOption[] {
  const top = found.slice(0, offered).flatMap(([id, count]): FilterOption[] => {
    const value = slugs.get(id)
    return value ? [{ value, id, count }] : []
  })
  const counted = new Map(found)
  const others = wanted
    .filter((value) => !top.some((option) => option.value === value))
    .map((value) => ({ value, id: ids.get(value) ?? null, count: counted.get(ids.get(value) ?? '') ?? null }))
  return [...top, ...others]
}

/** Codes in the order of their vocabulary, countries and languages by how often they occur. */
function codeOptions(filter: Filter, found: Counted[], wanted: readonly string[]): FilterOption[] {
  const counted = new Map(found)
  const order = filter.type === 'choice' ? filter.codes : [...counted.keys()]
  return [...new Set([...order, ...wanted])]
    .filter((code) => counted.has(code) || wanted.includes(code))
    .map((value) => ({ value, id: null, count: counted.has(value) ? (counted.get(value) ?? null) : 0 }))
}

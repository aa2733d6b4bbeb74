import type { CitedSource } from '@/lib/entries/entry'

/** Sources of one tier that speak from one country. */
export type SourceGroup = { tier: string; country: string | null; count: number }

/** What the sources of an entry are, told by the same rule whatever the country. */
export type SourceMix = {
  /** Reprints count with their original. */
  total: number
  /** The largest first. */
  groups: SourceGroup[]
}

type Sources = Readonly<Record<string, CitedSource>>

/** @returns the id of the source that a chain of reprints repeats, as far as it is known */
export function originalOf(id: string, sources: Sources, seen: readonly string[] = []): string {
  const next = sources[id]?.reprintOf
  return next && sources[next] && !seen.includes(next) ? originalOf(next, sources, [...seen, id]) : id
}

/** The country that the words of a source come from: a rewrite speaks from where its original does. */
export const spokenFrom = (id: string, sources: Sources): string | null =>
  sources[originalOf(id, sources)]?.country ?? null

/** @param ids of the sources that claims cite; each may come several times */
export function sourceMixOf(ids: Iterable<string>, sources: Sources): SourceMix {
  const originals = [...new Set([...ids].map((id) => originalOf(id, sources)))].flatMap(
    (id) => sources[id] ?? [],
  )
  const groups = new Map<string, SourceGroup>()
  for (const { tier, country } of originals) {
    const key = `${tier} ${country}`
    groups.set(key, { tier, country, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return { total: originals.length, groups: [...groups.values()].sort((a, b) => b.count - a.count) }
}

const official = new Set(['primary_document', 'official'])

/** The countries of a pair that an official source or document speaks from. */
export const officialSides = ({ groups }: SourceMix, pair: { a: string; b: string }): string[] =>
  [pair.a, pair.b].filter((side) =>
    groups.some(({ tier, country }) => official.has(tier) && country === side),
  )

import type { SideOfPair } from '@/components/ui/side'
import type { Named, Relationship } from '@/lib/entries/entry'

/** What the values of a page point to. */
export type Known = {
  /** Entries by id. */
  named: Readonly<Record<string, Named>>
  relationships: readonly Relationship[]
  /** The pair of countries that the page is about, whose sides have their colours; null when it is about several. */
  pair: Relationship | null
  /** The countries of companies by their id, ISO 3166-1 alpha-2. */
  homes: Readonly<Record<string, string>>
}

/** @returns the side of a country in a pair: a is the first code of the pair */
export function sideOf(country: string | null, pair: Pick<Relationship, 'a' | 'b'> | null): SideOfPair {
  if (country === null || pair === null) return 'other'
  if (country === pair.a) return 'a'
  return country === pair.b ? 'b' : 'other'
}

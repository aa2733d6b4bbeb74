import 'server-only'
import { ask } from '@/lib/db/ask'
import { judgedOn } from './as-of'
import type { Catalogue } from './define'
import type { Claim, EntryRow } from './entry'
import { type FacetRecord, facetColumns, facetJoins, rowFrom } from './facet-rows'
import { distance, shortenings } from './near-words'
import { candidates } from './search-candidates'
import { readSearchQuery, type SearchQuery } from './search-query'
import { ranking } from './search-ranking'
import { sampleSearch } from './search-sample'
import { type Near, partsOf } from './search-sql'
import { searchable } from './simplified'
import { cached } from './site-version'

export type FoundEntry = EntryRow & { claims: Claim[] }
export type Found = { kind: string; rows: FoundEntry[] }
export type SearchAnswer = {
  found: Found[]
  /** What was looked for instead of words that occur nowhere; words of names, by the word typed. */
  instead: Record<string, string[]>
}

/** The longest question, in characters. */
export const longestQuestion = 300

const nothing: SearchAnswer = { found: [], instead: {} }

/**
 * Entries of all kinds that hold all that is asked for, the best first: names before texts, kinds with it in a
 * name before the others, else in the order of the menu. Words that nothing holds are taken for the nearest words of names.
 * @param limit at most so many of each kind
 */
export function searchEntries(catalogue: Catalogue, text: string, limit: number): Promise<SearchAnswer> {
  const query = readSearchQuery(searchable(text).slice(0, longestQuestion))
  if (!query) return Promise.resolve(nothing)
  return cached(`search ${limit} ${JSON.stringify(query)}`, async () => {
    const found = await best(catalogue, query, limit)
    if (found.length > 0) return { found, instead: {} }
    const near = await nearWords(query.words)
    if (near.size === 0) return nothing
    const meant = await best(catalogue, query, limit, near)
    return meant.length > 0 ? { found: meant, instead: Object.fromEntries(near) } : nothing
  })
}

type Record_ = FacetRecord & { tier: number; claims: Claim[] }

async function best(catalogue: Catalogue, query: SearchQuery, limit: number, near?: Near): Promise<Found[]> {
  const kinds = [...catalogue.keys()]
  const parts = partsOf(query, { near, apart: true })
  const common = await sampleSearch(parts)
  const records = await ask<Record_[]>`
    WITH ${candidates({ kinds, query, parts, common, limit })}, ${ranking(query, kinds.length, limit, near)}
    SELECT ${facetColumns}, r.claims, best.tier
    FROM best JOIN "Facet" f ON f."entryId" = best.id AND f."validTo" IS NULL ${facetJoins}
    ORDER BY best.kind, best.place`
  const groups = kinds.map((kind) => records.filter((record) => record.kind === kind))
  return groups
    .filter(([first]) => first !== undefined)
    .sort(([a], [b]) => byName(a) - byName(b))
    .map((group) => ({
      kind: group[0]?.kind ?? '',
      rows: group.map((record) => ({ ...rowFrom(record, judgedOn(undefined)), claims: record.claims })),
    }))
}

/** 0 for a kind whose best is named exactly so, 1 for one with the words in a name, 2 for one with them in texts. */
const byName = (best: Record_ | undefined): number => [0, 1, 1][best?.tier ?? 3] ?? 2

/** At most so many words are taken for one that occurs nowhere. */
const mostNear = 3

/** The words of names that are one small error away from words that occur nowhere in the site. */
async function nearWords(words: readonly string[]): Promise<Map<string, string[]>> {
  const unsure = words.filter((word) => /^\p{Script=Latin}{4,40}$/u.test(word))
  if (unsure.length === 0) return new Map()
  const asked = unsure.map((word) => ({ word, shortened: shortenings(word) }))
  const rows = await ask<{ asked: string; word: string }[]>`
    SELECT asked.word AS asked, n.word
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked (word text, shortened jsonb)
    JOIN "NameWord" n ON n.shortened && ARRAY(SELECT jsonb_array_elements_text(asked.shortened))
    LIMIT 1000`
  return new Map(
    unsure.flatMap((word): [string, string[]][] => {
      const fits = rows.filter((row) => row.asked === word).map((row) => row.word)
      if (fits.length === 0 || fits.includes(word)) return []
      const nearest = fits.sort((a, b) => distance(word, a) - distance(word, b) || (a < b ? -1 : 1))
      return [[word, nearest.slice(0, mostNear)]]
    }),
  )
}

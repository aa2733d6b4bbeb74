import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { kindLexeme } from './record-search'
import { idsOfRare } from './search-candidates'
import { readSearchQuery } from './search-query'
import { sampleSearch } from './search-sample'
import { allOf, gramQuery, partsOf, phrasesStand } from './search-sql'
import { searchable } from './simplified'

/** That rows of a list of a kind hold words, on Facet f and Entry e; `common` when some thousand are likely to. */
export type HoldsWords = { holds: Prisma.Sql; common: boolean }

/**
 * What is rare is looked up first, however the list goes; what is common is met on the way.
 * @returns null when nothing is asked for
 */
export async function holdingWords(kind: string, text: string): Promise<HoldsWords | null> {
  const query = readSearchQuery(searchable(text))
  if (!query) return null
  const parts = [...partsOf(query, { apart: true }), gramQuery(kindLexeme(kind))]
  const common = await sampleSearch(parts)
  const holds = common.whole
    ? Prisma.sql`e."searchVector" @@ ${allOf(parts)} AND ${phrasesStand(query)}`
    : Prisma.sql`f."entryId" = ANY(ARRAY(${idsOfRare({ query, parts, common })}))`
  return { holds, common: common.whole }
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchResults } from '@/components/entries/search-results'
import { readAtDay } from '@/components/ui/day-read'
import { catalogue } from '@/lib/catalogue'
import { type AsOf, judgedOn, readAsOf } from '@/lib/entries/as-of'
import { listEntries } from '@/lib/entries/listing'
import { longestQuestion, type SearchAnswer, searchEntries } from '@/lib/entries/search'
import { hitsOf } from '@/lib/entries/search-hits'
import { readParameters, type SearchParams } from '../entries/addresses'

/** So many of each kind; the list of the kind has the rest. */
const limit = 20

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('search')
  return { title: t('title'), robots: { index: false } }
}

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await readParameters(searchParams)
  const query = (parameters.get('q') ?? '').trim().slice(0, longestQuestion)
  const asOf = readAsOf(parameters.get('asOf') ?? '')
  readAtDay(asOf?.day)
  const answer = await (asOf && query ? searchThen(query, asOf) : searchEntries(catalogue, query, limit))
  return (
    <SearchResults
      query={query}
      found={hitsOf(catalogue, query, answer)}
      instead={answer.instead}
      limit={limit}
      asOf={asOf?.day ?? null}
      today={judgedOn(undefined)}
    />
  )
}

/** What could be found at the end of a day, in the order of the menu; the newest change first. */
async function searchThen(q: string, asOf: AsOf): Promise<SearchAnswer> {
  const sort = { key: 'updatedAt', descending: true } as const
  const pages = await Promise.all(
    [...catalogue.values()].map(async (definition) => {
      const { rows } = await listEntries(catalogue, definition, { filters: {}, q, sort, limit, asOf })
      return { kind: definition.kind, rows: rows.map((row) => ({ ...row, claims: [] })) }
    }),
  )
  return { found: pages.filter(({ rows }) => rows.length > 0), instead: {} }
}

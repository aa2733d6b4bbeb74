import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchResults } from '@/components/entries/search-results'
import { readAtDay } from '@/components/ui/day-read'
import { catalogue } from '@/lib/catalogue'
import { type AsOf, judgedOn, readAsOf } from '@/lib/entries/as-of'
import { longestQuestion, type SearchAnswer, searchEntries } from '@/lib/entries/search'
import { hitsOf } from '@/lib/entries/search-hits'
import { searchThen } from '@/lib/entries/search-then'
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
  const answer = await (asOf && query ? findThen(query, asOf) : searchEntries(catalogue, query, limit))
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

async function findThen(query: string, asOf: AsOf): Promise<SearchAnswer> {
  const then = await searchThen(catalogue, query, limit, asOf)
  const found = then.map(({ kind, rows }) => ({ kind, rows: rows.map((row) => ({ ...row, claims: [] })) }))
  return { found, instead: {} }
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchResults } from '@/components/entries/search-results'
import { catalogue } from '@/lib/catalogue'
import { searchEntries } from '@/lib/entries/search'
import { readParameters, type SearchParams } from '../entries/addresses'

/** So many of each kind; the list of the kind has the rest. */
const limit = 20

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('lists.search')
  return { title: t('title'), robots: { index: false } }
}

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const query = ((await readParameters(searchParams)).get('q') ?? '').trim().slice(0, 300)
  return <SearchResults query={query} found={await searchEntries(catalogue, query, limit)} limit={limit} />
}

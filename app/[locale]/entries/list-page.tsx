import 'server-only'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { feedAddress } from '@/components/entries/feed-address'
import { ListPage } from '@/components/entries/list-page'
import type { ListParts } from '@/components/entries/list-view'
import { readAtDay } from '@/components/ui/day-read'
import { definitionOf, type Kind } from '@/lib/catalogue'
import { settled } from '../settled'
import { pageMetadata, readParameters, type SearchParams } from './addresses'
import { readListView } from './read-list'

type Props = { searchParams: SearchParams }

/** The list of a kind. @param parts what is special to the kind */
export const listPage = (kind: Kind, parts?: ListParts) =>
  settled<Props>(async ({ searchParams }) => {
    const view = await readListView(kind, await readParameters(searchParams))
    readAtDay(view.query.asOf?.day)
    return <ListPage view={view} parts={parts} />
  })

export const listMetadata =
  (kind: Kind) =>
  async ({ searchParams }: Props): Promise<Metadata> => {
    const kinds = await getTranslations('vocabulary.kind')
    const t = await getTranslations('lists')
    const title = kinds(`${kind}.other`)
    const path = `/${definitionOf(kind).path}`
    const locale = await getLocale()
    const query = (await readParameters(searchParams)).toString()
    return pageMetadata({
      title,
      description: t('description', { kind: title }),
      path,
      locale,
      feed: feedAddress(path, query, locale),
      json: `/api/v1${path}${query && `?${query}`}`,
    })
  }

import 'server-only'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EntryPage, type KindParts } from '@/components/entries/entry-page'
import { feedAddress } from '@/components/entries/feed-address'
import { jsonAddress } from '@/components/entries/json-address'
import { entryAddress } from '@/components/fields/entry-address'
import { inLanguage } from '@/components/fields/in-language'
import { readAtDay } from '@/components/ui/day-read'
import { catalogue, definitionOf, type Kind } from '@/lib/catalogue'
import { findNamed } from '@/lib/entries/naming'
import { getEntry } from '@/lib/entries/reading'
import { NotFound } from '@/lib/errors'
import type { Localised } from '@/lib/fields/field'
import { settled } from '../settled'
import { absentMetadata, pageMetadata, readParameters, type SearchParams } from './addresses'
import { orFormer } from './former-entry'
import { asOfFrom, readEntryView } from './read-entry'

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

const dayIn = async (searchParams: SearchParams) => (await readParameters(searchParams)).get('asOf')

/** The page of an entry of a kind. @param parts what is special to the kind */
export const entryPage = (kind: Kind, parts?: KindParts) =>
  settled<Props>(async ({ params, searchParams }) => {
    const { slug } = await params
    const asOf = asOfFrom(await dayIn(searchParams))
    readAtDay(asOf?.day)
    return orFormer({ kind, slug, asOf }, async () => (
      <EntryPage view={await readEntryView(kind, slug, asOf)} parts={parts} />
    ))
  })

export const entryMetadata =
  (kind: Kind) =>
  async ({ params, searchParams }: Props): Promise<Metadata> => {
    const { slug } = await params
    const locale = await getLocale()
    const day = await dayIn(searchParams)
    try {
      const asOf = asOfFrom(day)
      const entry = await getEntry(catalogue, definitionOf(kind), slug, asOf)
      const summary = entry.values.summary as Localised | null | undefined
      // What is meant whatever the day is the entry where it is now.
      const now = asOf ? ((await findNamed([entry.id]))[entry.id] ?? entry) : entry
      const path = entryAddress(now)
      const title = inLanguage(entry.names, locale).text
      const t = await getTranslations()
      return pageMetadata({
        title,
        description: summary
          ? inLanguage(summary, locale).text
          : t('entries.described', { kind: t(`vocabulary.kind.${kind}.one`), name: title }),
        path,
        locale,
        json: jsonAddress(entryAddress(entry), day),
        feed: feedAddress(path, '', locale),
      })
    } catch (error) {
      if (error instanceof NotFound) return absentMetadata()
      throw error
    }
  }

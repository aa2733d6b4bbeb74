import 'server-only'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { EntryPage, type KindParts } from '@/components/entries/entry-page'
import { jsonAddress } from '@/components/entries/json-address'
import { NotYet } from '@/components/entries/not-yet'
import { entryAddress } from '@/components/fields/entry-address'
import { inLanguage } from '@/components/fields/in-language'
import { catalogue, definitionOf, type Kind } from '@/lib/catalogue'
import { findBySlug } from '@/lib/entries/naming'
import { getEntry } from '@/lib/entries/reading'
import { NotFound } from '@/lib/errors'
import type { Localised } from '@/lib/fields/field'
import { answerWith } from '@/lib/server/answer-status'
import { settled } from '../settled'
import { pageMetadata, readParameters, type SearchParams } from './addresses'
import { asOfFrom, readEntryView } from './read-entry'

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

const dayIn = async (searchParams: SearchParams) => (await readParameters(searchParams)).get('asOf')

/** The page of an entry of a kind. @param parts what is special to the kind */
export const entryPage = (kind: Kind, parts?: KindParts) =>
  settled<Props>(async ({ params, searchParams }) => {
    const { slug } = await params
    const asOf = asOfFrom(await dayIn(searchParams))
    try {
      return <EntryPage view={await readEntryView(kind, slug, asOf)} parts={parts} />
    } catch (error) {
      const now = error instanceof NotFound && asOf ? await findBySlug(kind, slug) : null
      if (!now || !asOf) throw error
      answerWith(404, (await headers()).get('x-request-id'))
      return <NotYet entry={now} day={asOf.day} />
    }
  })

export const entryMetadata =
  (kind: Kind) =>
  async ({ params, searchParams }: Props): Promise<Metadata> => {
    const { slug } = await params
    const locale = await getLocale()
    const day = await dayIn(searchParams)
    try {
      const entry = await getEntry(catalogue, definitionOf(kind), slug, asOfFrom(day))
      const summary = entry.values.summary as Localised | null | undefined
      const path = entryAddress(entry)
      return pageMetadata({
        title: inLanguage(entry.names, locale).text,
        description: summary ? inLanguage(summary, locale).text : undefined,
        path,
        locale,
        json: jsonAddress(path, day),
      })
    } catch (error) {
      if (error instanceof NotFound) return {}
      throw error
    }
  }

import 'server-only'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EntryPage, type KindParts } from '@/components/entries/entry-page'
import { feedAddress } from '@/components/entries/feed-address'
import { jsonAddress } from '@/components/entries/json-address'
import { NotYet } from '@/components/entries/not-yet'
import { Withdrawn } from '@/components/entries/withdrawn'
import { entryAddress } from '@/components/fields/entry-address'
import { inLanguage } from '@/components/fields/in-language'
import { AsOfBanner } from '@/components/layout/as-of-banner'
import { catalogue, definitionOf, type Kind } from '@/lib/catalogue'
import type { AsOf } from '@/lib/entries/as-of'
import { findRevisionAt } from '@/lib/entries/history'
import { findBySlug } from '@/lib/entries/naming'
import { getEntry } from '@/lib/entries/reading'
import { NotFound } from '@/lib/errors'
import type { Localised } from '@/lib/fields/field'
import { answerWith } from '@/lib/server/answer-status'
import { settled } from '../settled'
import { absentMetadata, pageMetadata, readParameters, type SearchParams } from './addresses'
import { orFormer } from './former-entry'
import { asOfFrom, readEntryView } from './read-entry'

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

const dayIn = async (searchParams: SearchParams) => (await readParameters(searchParams)).get('asOf')

/** An entry as of a day on which nothing of it was public, though it is now: not yet, or not just then. */
async function notThen(kind: Kind, slug: string, asOf: AsOf): Promise<ReactNode> {
  const entry = await findBySlug(kind, slug)
  if (!entry) throw new NotFound('entry')
  const revision = await findRevisionAt(entry.id, asOf)
  answerWith(revision ? 410 : 404, (await headers()).get('x-request-id'))
  if (!revision) return <NotYet entry={entry} day={asOf.day} />
  return (
    <>
      <AsOfBanner day={asOf.day} now={entryAddress(entry)} />
      <Withdrawn entry={entry} revision={revision} />
    </>
  )
}

/** The page of an entry of a kind. @param parts what is special to the kind */
export const entryPage = (kind: Kind, parts?: KindParts) =>
  settled<Props>(async ({ params, searchParams }) => {
    const { slug } = await params
    const asOf = asOfFrom(await dayIn(searchParams))
    const below = asOf ? `?asOf=${asOf.day}` : ''
    return orFormer(kind, slug, below, async () => {
      try {
        return <EntryPage view={await readEntryView(kind, slug, asOf)} parts={parts} />
      } catch (error) {
        if (!asOf || !(error instanceof NotFound)) throw error
        return notThen(kind, slug, asOf)
      }
    })
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
      const title = inLanguage(entry.names, locale).text
      const t = await getTranslations()
      const path = entryAddress(entry)
      return pageMetadata({
        title,
        description: summary
          ? inLanguage(summary, locale).text
          : t('entries.described', { kind: t(`vocabulary.kind.${kind}.one`), name: title }),
        path,
        locale,
        json: jsonAddress(path, day),
        feed: feedAddress(path, '', locale),
      })
    } catch (error) {
      if (error instanceof NotFound) return absentMetadata()
      throw error
    }
  }

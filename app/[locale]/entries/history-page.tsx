import 'server-only'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { HistoryPage, RevisionPage } from '@/components/entries/history-page'
import { entryAddress } from '@/components/fields/entry-address'
import { inLanguage } from '@/components/fields/in-language'
import { AsOfBanner } from '@/components/layout/as-of-banner'
import { readAtDay } from '@/components/ui/day-read'
import { holds } from '@/lib/auth/person'
import { currentPerson } from '@/lib/auth/session'
import { definitionOf, type Kind } from '@/lib/catalogue'
import { judgedOn } from '@/lib/entries/as-of'
import { readBetween } from '@/lib/entries/between-days'
import type { AnyDefinition } from '@/lib/entries/define'
import type { Named } from '@/lib/entries/entry'
import { getRevision, listRevisions } from '@/lib/entries/history'
import { NotFound } from '@/lib/errors'
import { settled } from '../settled'
import { absentMetadata, pageMetadata, readParameters, type SearchParams } from './addresses'
import { orFormer } from './former-entry'
import { asOfFrom, knownOf } from './read-entry'

type HistoryProps = { params: Promise<{ slug: string }>; searchParams: SearchParams }
type RevisionProps = { params: Promise<{ slug: string; number: string }>; searchParams: SearchParams }

/** Whether whoever reads may bring back what was. */
async function readerDecides(): Promise<boolean> {
  const person = await currentPerson()
  return person !== null && holds(person, 'editor')
}

/** What became of an entry between the days of an address; null when it names none. */
async function compared(definition: AnyDefinition, entry: Named, parameters: URLSearchParams) {
  const from = asOfFrom(parameters.get('from'))
  const to = asOfFrom(parameters.get('to') || parameters.get('asOf'))
  if (!from || (to && to.day < from.day)) return null
  const { before, after, named, sources } = await readBetween(definition, entry.id, from, to)
  const relationship = (after ?? before)?.values.relationship
  const known = await knownOf(named, typeof relationship === 'string' ? relationship : null)
  return { from: from.day, to: judgedOn(to), before, after, evidence: { definition, known, sources } }
}

/** All that was published of an entry, or until the end of a day; also after it was withdrawn. */
export const historyPage = (kind: Kind) =>
  settled<HistoryProps>(async ({ params, searchParams }) => {
    const definition = definitionOf(kind)
    const { slug } = await params
    const parameters = await readParameters(searchParams)
    const asOf = asOfFrom(parameters.get('asOf'))
    readAtDay(asOf?.day)
    return orFormer({ kind, slug, below: '/history', asOf }, async () => {
      const { entry, revisions } = await listRevisions(definition, slug, asOf)
      const between = await compared(definition, entry, parameters)
      const mayDecide = !asOf && (await readerDecides())
      return (
        <>
          {asOf && <AsOfBanner day={asOf.day} now={`${entryAddress(entry)}/history`} kept={parameters} />}
          <HistoryPage {...{ entry, definition, revisions, between, mayDecide }} today={judgedOn(asOf)} />
        </>
      )
    })
  })

/** The number of a revision in an address. @throws NotFound when it is none */
function readNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new NotFound('revision')
  return Number(text)
}

async function revision(kind: Kind, slug: string, number: number) {
  const definition = definitionOf(kind)
  const { entry, row, formerSlug, before, after, named, sources } = await getRevision(
    definition,
    slug,
    number,
  )
  const { revisions } = await listRevisions(definition, slug)
  const relationship = after.values.relationship
  const known = await knownOf(named, typeof relationship === 'string' ? relationship : null)
  return (
    <RevisionPage
      entry={entry}
      row={row}
      newest={revisions[0] ?? row}
      formerSlug={formerSlug}
      change={{ definition, before, after, known, sources }}
      mayDecide={await readerDecides()}
    />
  )
}

/** One published change of an entry. */
export const revisionPage = (kind: Kind) =>
  settled<RevisionProps>(async ({ params, searchParams }) => {
    const { slug, number } = await params
    readAtDay(asOfFrom((await readParameters(searchParams)).get('asOf'))?.day)
    return orFormer({ kind, slug, below: `/history/${number}` }, () =>
      revision(kind, slug, readNumber(number)),
    )
  })

/** Of the history, or of one revision when the address names one. */
export const historyMetadata =
  (kind: Kind) =>
  async ({ params }: { params: Promise<{ slug: string; number?: string }> }): Promise<Metadata> => {
    const { slug, number } = await params
    const locale = await getLocale()
    const t = await getTranslations('entries.history')
    const definition = definitionOf(kind)
    try {
      const { entry } = await listRevisions(definition, slug)
      const name = inLanguage(entry.names, locale).text
      const path = `/${definition.path}/${slug}`
      return pageMetadata({
        description: t('described', { name }),
        title: `${name}: ${number ? t('revision', { number: Number(number) }) : t('title')}`,
        path: number ? `${path}/history/${number}` : `${path}/history`,
        locale,
        json: `/api/v1${path}/revisions${number ? `/${number}` : ''}`,
      })
    } catch (error) {
      if (error instanceof NotFound) return absentMetadata()
      throw error
    }
  }

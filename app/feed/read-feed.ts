import 'server-only'
import { getTranslations } from 'next-intl/server'
import { entryAddress } from '@/components/fields/entry-address'
import { inLanguage } from '@/components/fields/in-language'
import { catalogue } from '@/lib/catalogue'
import { completeEntries } from '@/lib/entries/complete-entries'
import type { AnyDefinition } from '@/lib/entries/define'
import type { Entry, Quote } from '@/lib/entries/entry'
import { listRevisions } from '@/lib/entries/history'
import { listEntries } from '@/lib/entries/listing'
import { readListQuery } from '@/lib/entries/listing-query'
import { getEntry } from '@/lib/entries/reading'
import { cached } from '@/lib/entries/site-version'
import type { FeedHead, FeedItem } from '@/lib/feeds/feed-item'
import { printDate } from '@/lib/fields/print-date'
import { defaultLocale, type Locale, languageTags, locales, withLocale } from '@/lib/i18n/routing'
import { atItsAddress } from '../api/v1/entries'
import { readOnce } from '../api/v1/parameters'
import { BadParameters } from '../api/v1/refusals'
import type { FeedAddress } from './answer-feed'

type Feed = { head: FeedHead; items: FeedItem[] }

/** A feed tells so many changes. */
const told = 50

/** @returns the language asked for by `lang`; undefined when there is no such */
export const languageIn = (parameters: URLSearchParams): Locale | undefined => {
  const asked = parameters.get('lang')
  return asked ? locales.find((one) => one === asked) : defaultLocale
}

/** The entries of a list that changed last, with the sentence behind each. */
export async function readListFeed(
  definition: AnyDefinition,
  parameters: URLSearchParams,
  locale: Locale,
  { site, self }: FeedAddress,
): Promise<Feed> {
  const read = readListQuery(definition, parameters, { limit: told, also: ['lang'] })
  if (!read.ok) throw new BadParameters(read.problems)
  const sort = { key: 'updatedAt', descending: true } as const
  const query = { ...read.query, sort }
  const entries = await cached(`feed ${definition.kind} ${JSON.stringify(query)}`, async () => {
    const { rows } = await listEntries(catalogue, definition, query)
    return completeEntries(catalogue, rows, query.asOf)
  })
  const kinds = await getTranslations({ locale, namespace: 'vocabulary.kind' })
  const shown = new URLSearchParams(parameters)
  shown.delete('lang')
  const path = `/${definition.path}${shown.size > 0 ? `?${shown}` : ''}`
  return {
    head: await headOf(kinds(`${definition.kind}.other`), path, locale, { site, self }),
    items: await Promise.all(entries.map((entry) => itemOf(entry, locale, site))),
  }
}

/** The revisions of an entry and the developments about it, the newest first. */
export async function readEntryFeed(
  definition: AnyDefinition,
  slug: string,
  parameters: URLSearchParams,
  locale: Locale,
  address: FeedAddress,
): Promise<Feed> {
  readOnce(parameters, ['lang'])
  const { site } = address
  const entry = await atItsAddress(definition, slug, '', () => getEntry(catalogue, definition, slug))
  const { revisions } = await listRevisions(definition, slug)
  const about = await completeEntries(
    catalogue,
    entry.inverse.filter(({ via }) => via.includes('subject')),
  )
  const path = entryAddress(entry)
  const name = inLanguage(entry.names, locale).text
  const t = await getTranslations({ locale, namespace: 'feeds' })
  const changes = revisions.slice(0, told).map((row): FeedItem => {
    const url = site + withLocale(`${path}/history/${row.number}`, locale)
    const title = t('revision', { name, number: row.number })
    return { id: url, url, title, text: row.reason, publishedAt: row.publishedAt, updatedAt: row.publishedAt }
  })
  const items = [...changes, ...(await Promise.all(about.map((one) => itemOf(one, locale, site))))]
  return {
    head: await headOf(name, path, locale, address),
    items: items.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, told),
  }
}

async function headOf(what: string, path: string, locale: Locale, address: FeedAddress): Promise<FeedHead> {
  const t = await getTranslations({ locale, namespace: 'feeds' })
  return {
    title: t('title', { what }),
    self: address.self,
    page: address.site + withLocale(path, locale),
    language: languageTags[locale],
    site: address.site,
    licence: t('licence'),
  }
}

/** A locator is some words of a sentence, and looks like it. */
const shown = ({ exact, locator }: Quote): string => (locator ? `… ${exact} …` : exact)

/** An entry as it stands: its name, what it is about, and the sentence behind it. */
async function itemOf(entry: Entry, locale: Locale, site: string): Promise<FeedItem> {
  const t = await getTranslations({ locale, namespace: 'feeds' })
  const url = site + withLocale(entryAddress(entry), locale)
  const name = inLanguage(entry.names, locale).text
  const subject = entry.named[String(entry.values.subject)]
  const on = typeof entry.values.on === 'string' ? `${printDate(entry.values.on, locale)}. ` : ''
  const quotes = entry.claims.filter(({ quote }) => quote)
  const quoted = quotes.find(({ quote }) => !quote?.locator) ?? quotes[0]
  const source = quoted && entry.sources[quoted.source]
  const words =
    quoted?.quote && source ? t('quoted', { words: shown(quoted.quote), publisher: source.publisher }) : ''
  return {
    id: url,
    url,
    title: subject ? t('about', { subject: inLanguage(subject.names, locale).text, name }) : name,
    text: `${on}${words}`.trim(),
    publishedAt: entry.publishedAt,
    updatedAt: entry.updatedAt,
  }
}

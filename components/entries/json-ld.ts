import { inLanguage, inOtherLanguages } from '@/components/fields/in-language'
import type { Entry } from '@/lib/entries/entry'
import { contentLanguages, type Localised } from '@/lib/fields/field'
import { machineDate } from '@/lib/fields/print-date'
import { type Locale, languageTags } from '@/lib/i18n/routing'
import type { EntryView } from './view'

const isPresent = ([, value]: [string, unknown]) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

type Said = Record<string, unknown>
const itemsIn = (list: unknown) => (Array.isArray(list) ? (list as Said[]) : [])

/** Its names in other languages, its other names, and those that it had. */
function alsoNamed({ entry, formerNames }: Pick<EntryView, 'entry' | 'formerNames'>, locale: Locale) {
  const names = [
    ...inOtherLanguages(entry.names, locale).map(({ text }) => text),
    ...itemsIn(entry.values.otherNames).flatMap(({ text }) => text ?? []),
    ...formerNames.map(({ text }) => text),
  ]
  return [...new Set(names)]
}

/** Its numbers in public registers. */
const identifiersOf = ({ identifiers }: Entry['values']) =>
  itemsIn(identifiers).map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value }))

/**
 * An entry in the words of schema.org, for search engines and reference managers.
 * @param type of schema.org: `Project`, `Organization` …
 */
export function jsonLdOf(
  { entry, definition, url, formerNames }: EntryView,
  type: string,
  locale: Locale,
): string {
  const summary = entry.values.summary as Localised | null | undefined
  const date = definition.mainDates.map((name) => entry.values[name]).find((one) => typeof one === 'string')
  const sources = Object.values(entry.sources).flatMap((source) => source.url ?? source.archivedUrl ?? [])
  const described = {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': url,
    url,
    name: inLanguage(entry.names, locale).text,
    alternateName: alsoNamed({ entry, formerNames }, locale),
    identifier: identifiersOf(entry.values),
    sameAs: entry.kind === 'source' ? entry.values.url : null,
    description: summary && inLanguage(summary, locale).text,
    startDate: type === 'Event' && date ? machineDate(String(date)) : null,
    subjectOf: {
      '@type': 'WebPage',
      url,
      datePublished: entry.publishedAt,
      dateModified: entry.updatedAt,
      version: entry.revision,
      inLanguage: contentLanguages.map((language) => languageTags[language]),
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isPartOf: { '@type': 'WebSite', name: 'Entente' },
      citation: [...new Set(sources)].slice(0, 50),
    },
  }
  // A name may hold what would end the element.
  return JSON.stringify(Object.fromEntries(Object.entries(described).filter(isPresent))).replaceAll(
    '<',
    '\\u003c',
  )
}

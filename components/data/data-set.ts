import { ListAddress } from '@/components/entries/list-address'
import { contentLanguages } from '@/lib/fields/field'
import type { Locale } from '@/lib/i18n/routing'
import { languageTags, withLocale } from '@/lib/i18n/routing'

type DataSet = {
  name: string
  description: string
  /** The site's address, without a slash at its end. */
  site: string
  /** Of the lists, in addresses. */
  paths: readonly string[]
}

/** All that is public as a data set in the words of schema.org, for those who look for data. */
export function dataSetOf({ name, description, site, paths }: DataSet, locale: Locale): string {
  const files = paths.map((path) => ({
    '@type': 'DataDownload',
    name: path,
    encodingFormat: 'text/csv',
    contentUrl: site + new ListAddress(`/${path}`, new URLSearchParams()).download('csv', locale),
  }))
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    url: site + withLocale('/data', locale),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { '@type': 'Organization', name: 'Entente', url: site },
    inLanguage: contentLanguages.map((language) => languageTags[language]),
    isAccessibleForFree: true,
    distribution: files,
  }).replaceAll('<', '\\u003c')
}

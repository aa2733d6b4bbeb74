import { defineEntry, type ValuesOf } from '@/lib/entries/define'
import {
  choice,
  country,
  language,
  optional,
  partialDate,
  reference,
  text,
  url,
  yesNo,
} from '@/lib/fields/field'

/** A document that claims cite. */
export const source = defineEntry({
  kind: 'source',
  path: 'sources',
  title: 'title',
  list: ['title', 'publisher', 'tier', 'country', 'publishedOn'],
  verifiedBy: null,
  mainDates: ['publishedOn'],
  fields: {
    title: text(),
    url: optional(url()),
    archivedUrl: optional(url()),
    notOnline: optional(yesNo()),
    publisher: text(),
    /** Who stands behind several publishers; sources of one group are not independent. */
    publisherGroup: optional(text()),
    language: language(),
    tier: choice(
      'sourceTier',
      [
        'primary_document',
        'official',
        'company_disclosure',
        'company_pr',
        'state_media',
        'independent_media',
        'research',
        'social',
      ],
      { usual: 'independent_media' },
    ),
    /** The country that it speaks from. */
    country: optional(country()),
    publishedOn: optional(partialDate()),
    /** The day on which a person opened it. */
    accessedOn: optional(partialDate()),
    reprintOf: optional(reference('source', { filter: 'reprintOf' })),
  },
  rules: [
    ({ url, archivedUrl, notOnline }) =>
      url || archivedUrl || notOnline ? null : { field: 'url', message: 'whereIsIt' },
  ],
})

export type Source = ValuesOf<typeof source>

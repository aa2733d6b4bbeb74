import { defineEntry } from '@/lib/entries/define'
import { figures, metrics } from '@/lib/entries/measures'
import {
  choice,
  country,
  items,
  language,
  localised,
  optional,
  partialDate,
  reference,
  references,
  share,
  text,
  yesNo,
} from '@/lib/fields/field'
import { surelyBefore } from '@/lib/fields/partial-date'

/** An organisation that takes part. */
export const company = defineEntry({
  kind: 'company',
  path: 'companies',
  title: 'name',
  alsoNamedBy: ['otherNames', 'identifiers'],
  list: ['name', 'headquarters', 'type', 'parent', 'sectors'],
  verifiedBy: 'name',
  mainDates: [],
  countedItems: [['figures', 'kind', 'currency']],
  countedAmounts: 'figures',
  fields: {
    name: localised({ sourced: true }),
    otherNames: items({
      text: text(),
      language: language(),
      official: optional(yesNo()),
    }),
    headquarters: optional(country({ sourced: true })),
    type: optional(
      choice('companyType', ['private', 'state_owned', 'listed', 'joint_venture', 'public_body', 'other'], {
        sourced: true,
      }),
    ),
    parent: optional(reference('company', { filter: 'parent', sourced: true })),
    owners: items(
      {
        company: optional(reference('company', { filter: 'owner' })),
        name: optional(text()),
        shareBasisPoints: optional(share()),
        from: optional(partialDate()),
        to: optional(partialDate()),
      },
      {
        sourced: true,
        rule: {
          check: ({ company, name }) => (company === null) !== (name === null),
          message: 'companyOrName',
        },
      },
    ),
    figures: figures(),
    metrics: metrics(),
    /** Schemes by their org-id.guide codes. */
    identifiers: items({
      scheme: choice('identifierScheme', ['XI-LEI', 'CN-USCI', 'MY-SSM', 'SG-ACRA', 'US-EIN', 'XI-WIKIDATA']),
      value: text({ max: 80 }),
    }),
    sectors: references('sector', { filter: 'sector' }),
    summary: optional(localised({ long: true })),
  },
  rules: [
    ({ owners }) => {
      const reversed = owners.find(({ from, to }) => from && to && surelyBefore(to, from))
      return reversed ? { field: `owners/${reversed.id}`, message: 'endsBeforeStart' } : null
    },
  ],
})

import { defineEntry, type ValuesOf } from '@/lib/entries/define'
import { notBefore } from '@/lib/entries/not-before'
import { agreementStatuses } from '@/lib/fields/code-lists'
import {
  choice,
  country,
  items,
  localised,
  optional,
  partialDate,
  reference,
  references,
  relationship,
  text,
  wholeNumber,
} from '@/lib/fields/field'

/** A text that both sides gave, whatever it is called: treaty, memorandum, joint statement. */
export const agreement = defineEntry({
  kind: 'agreement',
  path: 'agreements',
  title: 'name',
  list: ['name', 'type', 'status', 'signedOn'],
  verifiedBy: 'status',
  mainDates: ['signedOn', 'issuedOn'],
  countedByYear: true,
  fields: {
    name: localised({ sourced: true }),
    type: choice(
      'agreementType',
      [
        'treaty',
        'agreement',
        'exchange_of_notes',
        'protocol',
        'amendment',
        'joint_statement',
        'joint_communique',
        'action_plan',
        'mou',
        'loi',
        'framework',
        'contract',
        'other',
      ],
      { sourced: true },
    ),
    status: choice('agreementStatus', agreementStatuses, { sourced: true }),
    bindingness: optional(choice('bindingness', ['binding', 'non_binding', 'mixed', 'not_stated'])),
    textAvailability: optional(choice('textAvailability', ['full', 'summary', 'title_only', 'not_public'])),
    relationship: relationship(),
    signedOn: optional(partialDate({ sourced: true })),
    issuedOn: optional(partialDate({ sourced: true })),
    inForceOn: optional(partialDate({ sourced: true })),
    endsOn: optional(partialDate({ sourced: true })),
    points: optional(wholeNumber({ sourced: true })),
    parties: items(
      {
        country: country(),
        body: optional(text()),
        signatory: optional(text()),
        post: optional(text()),
      },
      { sourced: true },
    ),
    responsibleBody: optional(text({ sourced: true })),
    supersedes: optional(reference('agreement', { filter: 'supersedes' })),
    sectors: references('sector', { filter: 'sector' }),
    summary: optional(localised({ long: true })),
  },
  rules: [
    notBefore('signedOn', 'endsOn', 'endsBeforeSigned'),
    notBefore('inForceOn', 'endsOn', 'endsBeforeInForce'),
  ],
})

export type Agreement = ValuesOf<typeof agreement>

import { defineEntry, type ValuesOf } from '@/lib/entries/define'
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
import { surelyBefore } from '@/lib/fields/partial-date'

/** A text that both sides gave, whatever it is called: treaty, memorandum, joint statement. */
export const agreement = defineEntry({
  kind: 'agreement',
  path: 'agreements',
  title: 'name',
  list: ['name', 'type', 'status', 'signedOn'],
  verifiedBy: 'status',
  mainDates: ['signedOn', 'issuedOn'],
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
    status: choice(
      'agreementStatus',
      [
        'proposed',
        'negotiating',
        'initialled',
        'signed',
        'approval_pending',
        'in_force',
        'provisionally_applied',
        'suspended',
        'expired',
        'lapsed',
        'terminated',
        'superseded',
      ],
      { sourced: true },
    ),
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
    ({ signedOn, endsOn }) =>
      signedOn && endsOn && surelyBefore(endsOn, signedOn)
        ? { field: 'endsOn', message: 'endsBeforeSigned' }
        : null,
    ({ inForceOn, endsOn }) =>
      inForceOn && endsOn && surelyBefore(endsOn, inForceOn)
        ? { field: 'endsOn', message: 'endsBeforeInForce' }
        : null,
  ],
})

export type Agreement = ValuesOf<typeof agreement>

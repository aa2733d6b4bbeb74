import { defineEntry, type ValuesOf } from '@/lib/entries/define'
import { agreementStatuses, commitmentStatuses, enteredDispositions, stages } from '@/lib/fields/code-lists'
import { choice, localised, optional, partialDate, reference, relationship } from '@/lib/fields/field'

/** A dated event about one entry, or about the relationship as a whole. */
export const development = defineEntry({
  kind: 'development',
  path: 'developments',
  title: 'headline',
  list: ['on', 'headline', 'type', 'subject'],
  verifiedBy: 'on',
  mainDates: ['on'],
  countedByYear: true,
  fields: {
    subject: optional(
      reference(['agreement', 'commitment', 'project', 'company', 'sector'], {
        filter: 'subject',
      }),
    ),
    relationship: optional(relationship()),
    type: choice('developmentType', [
      'announced',
      'agreed',
      'signed',
      'exchanged',
      'in_force',
      'approved',
      'ground_breaking',
      'started',
      'topped_out',
      'milestone',
      'completed',
      'opened',
      'delivered',
      'delayed',
      'suspended',
      'resumed',
      'cancelled',
      'lapsed',
      'ended',
      'ownership_change',
      'renamed',
      'statement',
      'retraction',
      'denial',
      'other',
    ]),
    on: partialDate({ sourced: true }),
    headline: localised(),
    stageAfter: optional(choice('stage', stages)),
    dispositionAfter: optional(choice('disposition', enteredDispositions)),
    /** A status of an agreement or of a commitment, whichever the subject is. */
    statusAfter: optional(choice('statusAfter', [...new Set([...agreementStatuses, ...commitmentStatuses])])),
    summary: optional(localised({ long: true })),
  },
  rules: [
    ({ subject, relationship }) =>
      subject || relationship ? null : { field: 'subject', message: 'subjectOrRelationship' },
  ],
})

export type Development = ValuesOf<typeof development>

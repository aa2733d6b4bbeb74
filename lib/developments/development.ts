import { defineEntry, type ValuesOf } from '@/lib/entries/define'
import { choice, localised, optional, partialDate, reference, relationship } from '@/lib/fields/field'

/** A dated event about one entry, or about the relationship as a whole. */
export const development = defineEntry({
  kind: 'development',
  path: 'developments',
  title: 'headline',
  list: ['on', 'headline', 'type', 'subject'],
  verifiedBy: 'on',
  mainDates: ['on'],
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
    stageAfter: optional(
      choice('stage', [
        'mooted',
        'announced',
        'agreed',
        'committed',
        'approved',
        'in_progress',
        'completed',
        'operating',
        'ended',
      ]),
    ),
    dispositionAfter: optional(
      choice('disposition', ['active', 'delayed', 'suspended', 'lapsed', 'cancelled', 'superseded']),
    ),
    /** A status of an agreement or of a commitment, whichever the subject is. */
    statusAfter: optional(
      choice('statusAfter', [
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
        'open',
        'in_progress',
        'stalled',
        'delivered',
        'partly_delivered',
        'not_delivered',
        'withdrawn',
        'not_verifiable',
      ]),
    ),
    summary: optional(localised({ long: true })),
  },
  rules: [
    ({ subject, relationship }) =>
      subject || relationship ? null : { field: 'subject', message: 'subjectOrRelationship' },
  ],
})

export type Development = ValuesOf<typeof development>

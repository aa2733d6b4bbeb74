import { defineEntry, type LedgerLine, type ValuesOf } from '@/lib/entries/define'
import { figures, metrics } from '@/lib/entries/measures'
import {
  choice,
  items,
  localised,
  optional,
  partialDate,
  place,
  reference,
  references,
  relationship,
  share,
} from '@/lib/fields/field'
import { surelyBefore } from '@/lib/fields/partial-date'

const stages = [
  'mooted',
  'announced',
  'agreed',
  'committed',
  'approved',
  'in_progress',
  'completed',
  'operating',
  'ended',
] as const
const dispositions = [
  'active',
  'delayed',
  'suspended',
  'dormant',
  'lapsed',
  'cancelled',
  'superseded',
  'disputed',
] as const

const delivered: readonly string[] = ['completed', 'operating']
const stopped: readonly string[] = ['lapsed', 'cancelled', 'superseded']

/** Something built, bought, run or supplied under a relationship. */
export const project = defineEntry({
  kind: 'project',
  path: 'projects',
  title: 'name',
  list: ['name', 'stage', 'disposition', 'plannedEnd', 'participants', 'sectors'],
  verifiedBy: 'stage',
  mainDates: ['plannedEnd'],
  counted: [['stage', 'sector']],
  fields: {
    name: localised({ sourced: true }),
    stage: choice('stage', stages, { sourced: true }),
    disposition: choice('disposition', dispositions, {
      sourced: true,
      unless: 'active',
      // Dormant and disputed are derived; neither can be entered.
      enterable: ['active', 'delayed', 'suspended', 'lapsed', 'cancelled', 'superseded'],
    }),
    relationship: relationship(),
    announcedOn: optional(partialDate({ sourced: true })),
    plannedStart: optional(partialDate({ sourced: true })),
    actualStart: optional(partialDate({ sourced: true })),
    plannedEnd: optional(partialDate({ sourced: true })),
    actualEnd: optional(partialDate({ sourced: true })),
    places: items(
      {
        place: place(),
        exactness: choice('exactness', ['exact', 'approximate'], { usual: 'approximate' }),
      },
      { sourced: true },
    ),
    participants: items(
      {
        company: reference('company', { filter: 'company' }),
        role: choice('participationRole', [
          'owner',
          'developer',
          'contractor',
          'operator',
          'investor',
          'lender',
          'supplier',
          'tenant',
          'off_taker',
          'partner',
        ]),
        shareBasisPoints: optional(share()),
        from: optional(partialDate()),
        to: optional(partialDate()),
      },
      { sourced: true },
    ),
    figures: figures(),
    metrics: metrics(),
    sectors: references('sector', { filter: 'sector' }),
    agreements: references('agreement', { filter: 'agreement' }),
    partOf: optional(reference('project', { filter: 'partOf' })),
    summary: optional(localised({ long: true })),
  },
  ledger: ({ stage, disposition, announcedOn, plannedEnd, actualEnd }): LedgerLine => ({
    // Delivered also if it ended later; cancelled after delivery stays delivered.
    state:
      actualEnd || delivered.includes(stage)
        ? 'delivered'
        : stage === 'ended' || stopped.includes(disposition)
          ? 'stopped'
          : 'open',
    ended: stage === 'ended',
    promised: announcedOn,
    due: plannedEnd,
    delivered: actualEnd,
  }),
  rules: [
    ({ actualStart, actualEnd }) =>
      actualStart && actualEnd && surelyBefore(actualEnd, actualStart)
        ? { field: 'actualEnd', message: 'endsBeforeStart' }
        : null,
    ({ plannedStart, plannedEnd }) =>
      plannedStart && plannedEnd && surelyBefore(plannedEnd, plannedStart)
        ? { field: 'plannedEnd', message: 'endsBeforeStart' }
        : null,
    ({ participants }) => {
      const reversed = participants.find(({ from, to }) => from && to && surelyBefore(to, from))
      return reversed ? { field: `participants/${reversed.id}`, message: 'endsBeforeStart' } : null
    },
  ],
})

export type Project = ValuesOf<typeof project>

import { defineEntry, type LedgerLine, type ValuesOf } from '@/lib/entries/define'
import { figures, metrics } from '@/lib/entries/measures'
import { notBefore } from '@/lib/entries/not-before'
import { dispositions, enteredDispositions, stages } from '@/lib/fields/code-lists'
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
  countedItems: [
    ['participants', 'company', 'role'],
    ['participants', 'company', 'company'],
    ['places', 'place', 'exactness'],
    ['figures', 'kind', 'currency'],
  ],
  countedAmounts: 'figures',
  countedByYear: true,
  fields: {
    name: localised({ sourced: true }),
    stage: choice('stage', stages, { sourced: true }),
    disposition: choice('disposition', dispositions, {
      sourced: true,
      unless: 'active',
      enterable: enteredDispositions,
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
    notBefore('actualStart', 'actualEnd', 'endsBeforeStart'),
    notBefore('plannedStart', 'plannedEnd', 'endsBeforeStart'),
    ({ participants }) => {
      const reversed = participants.find(({ from, to }) => from && to && surelyBefore(to, from))
      return reversed ? { field: `participants/${reversed.id}`, message: 'endsBeforeStart' } : null
    },
  ],
})

export type Project = ValuesOf<typeof project>

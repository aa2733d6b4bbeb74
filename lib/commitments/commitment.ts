import { defineEntry, type LedgerLine, type ValuesOf } from '@/lib/entries/define'
import { notBefore } from '@/lib/entries/not-before'
import { commitmentStatuses } from '@/lib/fields/code-lists'
import {
  choice,
  country,
  filled,
  items,
  localised,
  optional,
  partialDate,
  reference,
  references,
  relationship,
} from '@/lib/fields/field'

const stopped: readonly string[] = ['not_delivered', 'withdrawn', 'superseded']

/** One verifiable promise, in an agreement or by a party. */
export const commitment = defineEntry({
  kind: 'commitment',
  path: 'commitments',
  title: 'text',
  list: ['text', 'madeBy', 'dueOn', 'status'],
  verifiedBy: 'status',
  mainDates: ['dueOn'],
  fields: {
    text: localised({ sourced: true }),
    agreement: optional(reference('agreement', { filter: 'agreement' })),
    relationship: relationship(),
    madeBy: filled(
      items(
        {
          country: optional(country()),
          company: optional(reference('company', { filter: 'company' })),
        },
        {
          sourced: true,
          rule: {
            check: ({ country, company }) => (country === null) !== (company === null),
            message: 'countryOrCompany',
          },
        },
      ),
    ),
    promisedOn: optional(partialDate({ sourced: true })),
    dueOn: optional(partialDate({ sourced: true })),
    status: choice('commitmentStatus', commitmentStatuses, { sourced: true }),
    deliveredOn: optional(partialDate({ sourced: true })),
    projects: references('project', { filter: 'project' }),
    summary: optional(localised({ long: true })),
  },
  ledger: ({ status, promisedOn, dueOn, deliveredOn }): LedgerLine => ({
    state: status === 'delivered' ? 'delivered' : stopped.includes(status) ? 'stopped' : 'open',
    ended: false,
    promised: promisedOn,
    due: dueOn,
    delivered: deliveredOn,
  }),
  rules: [
    notBefore('promisedOn', 'dueOn', 'dueBeforePromised'),
    notBefore('promisedOn', 'deliveredOn', 'deliveredBeforePromised'),
  ],
})

export type Commitment = ValuesOf<typeof commitment>

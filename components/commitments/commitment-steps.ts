import type { Step } from '@/components/entries/step-line'
import type { Commitment } from '@/lib/commitments/commitment'
import type { Outcome } from '@/lib/entries/outcome'

type Values = Pick<Commitment, 'promisedOn' | 'dueOn' | 'deliveredOn'>

const dated = (date: string | null) => (date ? [{ date }] : [])

/** The way of a promise: promised, due, delivered. */
export function commitmentSteps(
  { promisedOn, dueOn, deliveredOn }: Values,
  outcome: Outcome | null,
  words: { noDate: string; noReport: string },
): Step[] {
  const delivered = outcome?.startsWith('delivered') ?? false
  const stopped = outcome === 'stopped'
  const late = outcome === 'overdue'
  const over = delivered || stopped
  return [
    {
      code: 'promised',
      state: over ? (promisedOn ? 'reached' : 'silent') : 'here',
      dates: dated(promisedOn),
    },
    {
      code: 'due',
      state: late ? 'late' : over && dueOn ? 'reached' : 'ahead',
      dates: dated(dueOn),
      remark: dueOn ? undefined : words.noDate,
    },
    {
      code: stopped ? 'stopped' : 'delivered',
      state: over ? 'here' : 'ahead',
      shape: stopped ? 'stopped' : delivered ? (deliveredOn ? 'delivered' : 'delivered_undated') : undefined,
      dates: dated(deliveredOn),
      remark: over ? undefined : words.noReport,
    },
  ]
}

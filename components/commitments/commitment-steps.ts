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
  return [
    { code: 'promised', state: promisedOn ? 'reached' : 'silent', dates: dated(promisedOn) },
    {
      code: 'due',
      state: late ? 'late' : delivered ? 'reached' : dueOn ? 'here' : 'silent',
      shape: late || delivered ? undefined : dueOn ? 'due_soon' : 'no_date',
      dates: dated(dueOn),
      remark: dueOn ? undefined : words.noDate,
    },
    {
      code: stopped ? 'stopped' : 'delivered',
      state: delivered || stopped ? 'here' : 'ahead',
      shape: delivered ? (deliveredOn ? 'delivered' : 'delivered_undated') : stopped ? 'stopped' : undefined,
      dates: dated(deliveredOn),
      remark: delivered || stopped ? undefined : words.noReport,
    },
  ]
}

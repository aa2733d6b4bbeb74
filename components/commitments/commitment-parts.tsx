import { useTranslations } from 'next-intl'
import type { KindParts } from '@/components/entries/entry-page'
import { StepLine } from '@/components/entries/step-line'
import type { EntryView } from '@/components/entries/view'
import type { Commitment } from '@/lib/commitments/commitment'
import { commitmentSteps } from './commitment-steps'

/** Promised, due, delivered. */
function PromiseLine({ view: { entry } }: { view: EntryView }) {
  const t = useTranslations('entries.steps')
  const words = { noDate: t('noDate'), noReport: t('noReport') }
  const steps = commitmentSteps(entry.values as Commitment, entry.outcome, words)
  return <StepLine label={t('promise')} steps={steps} nameOf={(code) => t(code)} />
}

export const commitmentParts: KindParts = {
  schemaType: 'PlanAction',
  Top: PromiseLine,
  dueField: 'dueOn',
  expectedFields: ['dueOn', 'deliveredOn'],
}

import { useTranslations } from 'next-intl'
import type { KindParts } from '@/components/entries/entry-page'
import { StepLine } from '@/components/entries/step-line'
import type { EntryView } from '@/components/entries/view'
import { useCodeLabel } from '@/components/fields/code-label'
import type { Agreement } from '@/lib/agreements/agreement'
import { agreementSteps } from './agreement-steps'

/** Signing and entry into force are different days, and the second may never come. */
function TextLine({ view: { entry } }: { view: EntryView }) {
  const t = useTranslations('entries.steps')
  const label = useCodeLabel()
  const values = entry.values as Agreement
  const nameOf = (code: string) => {
    if (code === 'issued') return t('issued')
    if (code !== 'over') return label('agreementStatus', code)
    const ended = ['expired', 'lapsed', 'terminated', 'superseded', 'suspended'].includes(values.status)
    return ended ? label('agreementStatus', values.status) : t('over')
  }
  return <StepLine label={t('text')} steps={agreementSteps(values)} nameOf={nameOf} />
}

export const agreementParts: KindParts = {
  schemaType: 'CreativeWork',
  Top: TextLine,
  expectedFields: ['parties'],
}

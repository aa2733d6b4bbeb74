import { useLocale, useTranslations } from 'next-intl'
import type { KindParts } from '@/components/entries/entry-page'
import { StepLine } from '@/components/entries/step-line'
import { developmentsOf } from '@/components/entries/timeline'
import type { EntryView } from '@/components/entries/view'
import { useCodeLabel } from '@/components/fields/code-label'
import { printDate } from '@/lib/fields/print-date'
import { projectSteps } from './project-steps'

/** How far a project has come. */
function StageLine({ view: { entry } }: { view: EntryView }) {
  const t = useTranslations('entries.steps')
  const label = useCodeLabel()
  const locale = useLocale()
  const steps = projectSteps(entry, developmentsOf(entry), {
    development: (type) => label('developmentType', type),
    late: (date) => t('late', { date: printDate(date, locale) }),
    stated: (date) => t('stated', { date: printDate(date, locale) }),
    disposition: (code) => label('disposition', code),
  })
  return <StepLine label={t('stages')} steps={steps} nameOf={(code) => label('stage', code)} />
}

export const projectParts: KindParts = {
  schemaType: 'Project',
  Top: StageLine,
  dueField: 'plannedEnd',
  expectedFields: ['plannedEnd', 'actualEnd', 'places', 'participants', 'figures'],
}

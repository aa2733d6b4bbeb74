import { useTranslations } from 'next-intl'
import type { KindParts } from '@/components/entries/entry-page'
import type { EntryView } from '@/components/entries/view'
import { CodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import { PrintedDate } from '@/components/fields/printed-date'
import type { Development } from '@/lib/developments/development'

/** When, what, about which entry, and what it moved. */
function Event({ view: { entry, known } }: { view: EntryView }) {
  const t = useTranslations('entries.event')
  const values = entry.values as Development
  const subject = values.subject ? known.named[values.subject] : undefined
  const moved = (
    [
      ['stage', values.stageAfter],
      ['disposition', values.dispositionAfter],
      ['statusAfter', values.statusAfter],
    ] as const
  ).filter(([, code]) => code !== null)
  return (
    <div className="mt-4 border-rule border-y py-3">
      <p className="font-serif text-18">
        <PrintedDate date={values.on} />
        {' · '}
        <CodeLabel vocabulary="developmentType" code={values.type} />
      </p>
      <p className="mt-1">
        {subject ? t.rich('about', { subject: () => <EntryLink entry={subject} /> }) : t('whole')}
      </p>
      {moved.map(([vocabulary, code]) => (
        <p key={vocabulary}>
          {t.rich(`moved.${vocabulary}`, {
            to: () => (
              <b>
                <CodeLabel vocabulary={vocabulary} code={code ?? ''} />
              </b>
            ),
          })}
        </p>
      ))}
    </div>
  )
}

export const developmentParts: KindParts = {
  schemaType: 'Event',
  Top: Event,
  omitKinds: ['agreement', 'commitment', 'project', 'company', 'sector'],
  omitFields: ['subject', 'type', 'stageAfter', 'dispositionAfter', 'statusAfter'],
}

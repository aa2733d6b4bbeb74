import { useTranslations } from 'next-intl'
import { CodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import { PrintedDate } from '@/components/fields/printed-date'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Shape, type ShapeName } from '@/components/ui/shape'
import { monthsBetween } from './months-between'
import { SourceLine } from './source-line'
import { type Moment, timelineOf } from './timeline'
import type { EntryView } from './view'

const shapes: Record<Moment['sort'], ShapeName> = { event: 'no_date', due: 'due_soon', overdue: 'overdue' }

/** What happened, oldest first, with the stated date in its place. @param dueField the field that holds it */
export function DevelopmentList({ view, dueField = null }: { view: EntryView; dueField?: string | null }) {
  const t = useTranslations('entries.timeline')
  const { entry } = view
  const moments = timelineOf(view, dueField)
  const shown = moments.filter(({ sort }) => sort === 'event').length
  const total = entry.inverseTotals.development ?? 0
  if (moments.length === 0) return null
  const late = moments.some(({ sort }) => sort === 'overdue')
  return (
    <Section title={t('title')} className="mt-12">
      <ol className="timeline">
        {moments.map((moment) => (
          <li key={keyOf(moment)} className={late ? looks[moment.sort] : ''}>
            <span className="num text-14/6">
              <PrintedDate date={moment.date} />
            </span>
            <Shape name={shapes[moment.sort]} />
            <div className="min-w-0">
              <MomentText moment={moment} view={view} />
            </div>
          </li>
        ))}
      </ol>
      {total > shown && (
        <p className="mt-3 text-14">
          <Link href={`/developments?subject=${entry.kind}/${entry.slug}`}>{t('all', { count: total })}</Link>
        </p>
      )}
    </Section>
  )
}

const looks: Record<Moment['sort'], string> = { event: '', due: 'due', overdue: 'gap' }
const keyOf = (moment: Moment) => (moment.sort === 'event' ? moment.development.id : moment.sort)
const small = 'text-13 text-ink-3'

function MomentText({ moment, view }: { moment: Moment; view: EntryView }) {
  const t = useTranslations('entries.timeline')
  const kind = view.entry.kind
  if (moment.sort === 'due')
    return (
      <>
        <p>{t(`due.${kind}`)}</p>
        <p className={small}>{t('computed')}</p>
      </>
    )
  if (moment.sort === 'overdue')
    return (
      <>
        <p>{t(`overdue.${kind}`, { months: monthsBetween(moment.since, moment.date) })}</p>
        <p className={small}>{t('computedToday')}</p>
      </>
    )
  const { development } = moment
  return (
    <>
      <p>
        <EntryLink entry={development} className="text-ink no-underline hover:underline" />
        <span className="text-14 text-ink-3">
          {' '}
          <CodeLabel vocabulary="developmentType" code={String(development.values.type)} />
        </span>
      </p>
      {(view.citations[development.id] ?? []).map(({ source, original }) => (
        <p key={source.id} className={small}>
          <SourceLine source={source} original={original} pair={view.known.pair} />
        </p>
      ))}
    </>
  )
}

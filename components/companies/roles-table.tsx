import { useLocale, useTranslations } from 'next-intl'
import { OutcomeStatus } from '@/components/entries/outcome-status'
import type { EntryView } from '@/components/entries/view'
import { useCodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import { ColumnHeads } from '@/components/ui/column-heads'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { printShare } from '@/lib/fields/print-amount'
import { printDate } from '@/lib/fields/print-date'
import type { Project } from '@/lib/projects/project'
import { type Part, rolesOf } from './roles'

/** In which projects a company takes part, and as what. */
export function RolesTable({ view: { entry } }: { view: EntryView }) {
  const t = useTranslations('entries.roles')
  const parts = rolesOf(entry.inverse, entry.id)
  const total = entry.inverseTotals.project ?? 0
  if (parts.length === 0) return null
  return (
    <Section title={t('title')} standfirst={t('standfirst')} className="mt-12">
      <table className="rows">
        <ColumnHeads
          names={['project', 'role', 'share', 'period', 'stage', 'outcome'].map((name) => t(name))}
        />
        <tbody>
          {parts.map((part) => (
            <PartRow key={`${part.project.id} ${part.stake.id}`} part={part} />
          ))}
        </tbody>
      </table>
      {total > new Set(parts.map(({ project }) => project.id)).size && (
        <p className="mt-3 text-14">
          <Link href={`/projects?company=${entry.slug}`}>{t('all', { count: total })}</Link>
        </p>
      )}
    </Section>
  )
}

function PartRow({ part: { project, stake } }: { part: Part }) {
  const t = useTranslations('entries.roles')
  const locale = useLocale()
  const label = useCodeLabel()
  const { stage, actualEnd } = project.values as Project
  const none = <span className="none">{t('notStated')}</span>
  const period = [stake.from, stake.to].map((date) => (date ? printDate(date, locale) : ''))
  return (
    <tr>
      <th scope="row">
        <EntryLink entry={project} />
      </th>
      <td data-label={t('role')}>{label('participationRole', stake.role)}</td>
      <td data-label={t('share')} className="num">
        {stake.shareBasisPoints === null ? none : printShare(stake.shareBasisPoints, locale)}
      </td>
      <td data-label={t('period')}>{period.some(Boolean) ? period.join(' – ') : none}</td>
      <td data-label={t('stage')}>{label('stage', stage)}</td>
      <td data-label={t('outcome')}>
        {project.outcome && <OutcomeStatus outcome={project.outcome} dated={actualEnd !== null} />}
      </td>
    </tr>
  )
}

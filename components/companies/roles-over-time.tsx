import { useLocale, useTranslations } from 'next-intl'
import { AxisHead } from '@/components/charts/time-axis'
import { scaleAround, type TimeScale, yearsOf } from '@/components/charts/time-scale'
import { Track } from '@/components/charts/track'
import { TrackMarks } from '@/components/charts/track-marks'
import { listInSentence } from '@/components/entries/in-sentence'
import type { EntryView } from '@/components/entries/view'
import { useCodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import { sideOf } from '@/components/fields/known'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { printDate } from '@/lib/fields/print-date'
import { type RoleSpan, roleSpans } from './role-spans'
import { rolesOf } from './roles'

/** So many projects are drawn, the latest begun. */
const drawn = 20

/** In which projects a company had which roles, year by year. */
export function RolesOverTime({ view: { entry, known, today } }: { view: EntryView }) {
  const t = useTranslations('relations.roles')
  const home = (entry.values.headquarters ?? null) as string | null
  const { dated, undated } = roleSpans(rolesOf(entry.inverse, entry.id), sideOf(home, known.pair))
  if (dated.length === 0) return null
  const rows = dated.slice(-drawn)
  const scale = scaleAround(
    today,
    rows.flatMap(({ days }) => days),
  )
  const more = (entry.inverseTotals.project ?? 0) - rows.length - undated.length
  return (
    <Section title={t('title')} standfirst={t('standfirst')} className="mt-12">
      <TrackMarks scale={scale} today={today} />
      <table className="ledger spans">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('project')}</th>
            <AxisHead
              scale={scale}
              today={today}
              words={{ axis: t('axis', yearsOf(scale)), today: t('today') }}
            />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SpanRow key={row.project.id} row={row} scale={scale} />
          ))}
        </tbody>
      </table>
      <p className="cap">
        {t('cap')}{' '}
        {undated.length > 0 && (
          <>
            {t('undated')}{' '}
            {undated.map(({ project }, index) => (
              <span key={project.id}>
                {index > 0 && ' · '}
                <EntryLink entry={project} />
              </span>
            ))}
          </>
        )}
      </p>
      {more > 0 && (
        <p className="more">
          <Link href={`/projects?company=${entry.slug}`}>{t('more', { count: more })}</Link>
        </p>
      )}
    </Section>
  )
}

function SpanRow({ row, scale }: { row: RoleSpan; scale: TimeScale }) {
  const t = useTranslations('relations.roles')
  const locale = useLocale()
  const label = useCodeLabel()
  const { project, roles, drawing } = row
  const words = listInSentence(
    roles.map((role) => label('participationRole', role)),
    locale,
  )
  const { line, window } = drawing
  const told = [
    words,
    line && t('done', { from: printDate(line.from, locale), to: printDate(line.to, locale) }),
    window && t('due', { date: printDate(String(project.values.plannedEnd), locale) }),
  ]
  return (
    <tr className="lr">
      <th scope="row">
        <EntryLink entry={project} className="name" />
        <span className="sub">{words}</span>
      </th>
      <td className="track">
        <Track scale={scale} drawing={drawing} label={told.filter(Boolean).join('; ')} />
      </td>
    </tr>
  )
}

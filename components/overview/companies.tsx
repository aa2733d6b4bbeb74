import { useTranslations } from 'next-intl'
import { mark } from '@/components/charts/drawing'
import { printMarks } from '@/components/charts/print-marks'
import { useCodeLabel } from '@/components/fields/code-label'
import { CountrySide } from '@/components/fields/country-side'
import { EntryLink } from '@/components/fields/entry-link'
import { Link } from '@/components/ui/link'
import { Printed } from '@/components/ui/printed'
import { Section } from '@/components/ui/section'
import type { Relationship } from '@/lib/entries/entry'
import type { Participant } from '@/lib/overview/figures'
import { listOf } from './addresses'

type Props = {
  rows: readonly Participant[]
  total: number
  /** Roles of all companies, shown or not. */
  stated: number
  roles: readonly string[]
  pair: Relationship | null
}

/** Dots up to this many, a number beyond. */
const dotsUpTo = 4

/** Companies by the number of their roles in projects, split by role. */
export function Companies({ rows, total, stated, roles, pair }: Props) {
  const t = useTranslations('overview.who')
  const label = useCodeLabel()
  const held = roles.filter((role) => rows.some((row) => row.roles[role]))
  const shown = rows.length === total ? 'all' : 'some'
  return (
    <Section
      id="who"
      title={t('title')}
      standfirst={t('stand', { companies: total, roles: stated, shown })}
      beside
    >
      <table className="mx who w-full">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('company')}</th>
            {held.map((role) => (
              <th key={role} scope="col" className="r">
                {label('participationRole', role)}
              </th>
            ))}
            <th scope="col" className="n">
              {t('roles')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="half">
              <th scope="row">
                {row.country && <CountrySide country={row.country} pair={pair} />}
                <EntryLink entry={row} />
              </th>
              {held.map((role) => (
                <td key={role} className="r" data-r={label('participationRole', role)}>
                  {row.roles[role] && <Dots count={row.roles[role]} />}
                </td>
              ))}
              <td className="n num">{row.total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cap">{t('cap')}</p>
      <p className="more">
        <Link href={listOf('company', null)}>{t('all')}</Link>
        {pair && <Link href={listOf('project', pair)}>{label('kind', 'project.other')}</Link>}
      </p>
    </Section>
  )
}

function Dots({ count }: { count: number }) {
  if (count > dotsUpTo) return <span className="dots num">{count}</span>
  return (
    <Printed
      as="svg"
      className="dots inline-block align-middle"
      width={count * 12}
      height="12"
      role="img"
      aria-label={String(count)}
      markup={printMarks(
        Array.from({ length: count }, (_, index) =>
          mark('circle', { className: 'f-ink', cx: index * 12 + 6, cy: 6, r: 5 }),
        ),
      )}
    />
  )
}

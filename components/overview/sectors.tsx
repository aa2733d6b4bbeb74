import { useLocale, useTranslations } from 'next-intl'
import { listInSentence } from '@/components/entries/in-sentence'
import { useCodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import type { ShownFigure } from '@/components/figures/figure'
import { FigureLinks } from '@/components/figures/figure-links'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { Relationship } from '@/lib/entries/entry'
import type { SectorStages } from '@/lib/overview/figures'
import { listOf } from './addresses'
import { codesIn } from './codes-in'
import { stagesReached } from './sectors-figure'

type Props = { rows: readonly SectorStages[]; pair: Relationship | null; figure: ShownFigure }

/** How many projects of each sector have reached which stage; each number links to them. */
export function Sectors({ rows, pair, figure }: Props) {
  const t = useTranslations('overview.sectors')
  const label = useCodeLabel()
  const locale = useLocale()
  const reached = stagesReached(rows)
  const empty = codesIn('project', null, 'stage')
    .filter((stage) => !reached.includes(stage))
    .map((stage) => label('stage', stage))
  return (
    <Section id={figure.name} title={figure.title} standfirst={figure.description}>
      <table className="mx w-full">
        <thead>
          <tr>
            <th scope="col">{t('sector')}</th>
            {reached.map((stage) => (
              <th key={stage} scope="col" className="n">
                {label('stage', stage)}
              </th>
            ))}
            <th scope="col" className="n">
              {t('all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sector, stages: counts, total }) => (
            <tr key={sector.id}>
              <th scope="row">
                <EntryLink entry={sector} />
              </th>
              {reached.map((stage) => (
                <td key={stage} className="n num">
                  {counts[stage] && (
                    <Link href={listOf('project', pair, { sector: sector.slug, stage })}>
                      {counts[stage]}
                    </Link>
                  )}
                </td>
              ))}
              <td className="n num">{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cap">{t('cap', { empty: empty.length > 0 ? listInSentence(empty, locale) : 'none' })}</p>
      <FigureLinks figure={figure} />
    </Section>
  )
}

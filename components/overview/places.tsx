import { useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import type { ShownFigure } from '@/components/figures/figure'
import { FigureLinks } from '@/components/figures/figure-links'
import { FigurePartShown } from '@/components/figures/figure-part'
import { FigureTable } from '@/components/figures/figure-table'
import { Section } from '@/components/ui/section'
import { Shape } from '@/components/ui/shape'
import type { Placed } from '@/lib/overview/figures'
import { shapeOf } from './draw-points'
import { placeWords } from './map-data'

type Props = { rows: readonly Placed[]; figure: ShownFigure }

/** Where projects are, on a map that has coastlines only, and the same as a list beside it. */
export function Places({ rows, figure }: Props) {
  const t = useTranslations('overview.where')
  const words = useTranslations('figures.where')
  const { title, description, note } = figure
  const many = rows.length === 0
  return (
    <div className="wide:grid wide:grid-cols-12 wide:gap-x-6">
      <div className="wide:col-span-5">
        <Section id={figure.name} title={title} standfirst={description}>
          {figure.parts.map((part) => (
            <FigurePartShown
              key={part.id}
              part={part}
              figure={{ title, description: many ? description : t('map', { count: rows.length }) }}
              column
            />
          ))}
          <FigureLinks figure={figure} />
        </Section>
      </div>
      <div className="wide:col-span-7">
        <Section title={t('list')} standfirst={many ? words('listMany') : t('listStand')}>
          {many ? <FigureTable figure={figure} rows={shownSquares} /> : <PlaceList rows={rows} />}
          <p className="cap">{note}</p>
        </Section>
      </div>
    </div>
  )
}

/** Of squares, so many stand beside the map; the file has all. */
const shownSquares = 12

function PlaceList({ rows }: Pick<Props, 'rows'>) {
  const t = useTranslations('overview.where')
  const label = useCodeLabel()
  return (
    <table className="map-list w-full">
      <thead>
        <tr>
          <th scope="col" className="n">
            <span className="sr-only">№</span>
          </th>
          <th scope="col">{t('project')}</th>
          <th scope="col">{t('place')}</th>
          <th scope="col" className="hide-s">
            {t('exactness')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <td className="n num">{index + 1}</td>
            <th scope="row" className="font-normal">
              <span className="inline-flex items-start gap-1.5">
                <Shape name={shapeOf(row)} className="mt-0.5 size-4" />
                <EntryLink entry={row} />
              </span>
            </th>
            <td>{placeWords(row)}</td>
            <td className="hide-s">{row.places[0] && label('exactness', row.places[0].exactness)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

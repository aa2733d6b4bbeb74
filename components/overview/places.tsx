import { useLocale, useTranslations } from 'next-intl'
import { boxAround, coastline } from '@/components/charts/coastline'
import { groupPoints } from '@/components/charts/group-points'
import { outcomeShape } from '@/components/entries/outcome-status'
import { useCodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import { inLanguage } from '@/components/fields/in-language'
import { Section } from '@/components/ui/section'
import { Shape } from '@/components/ui/shape'
import type { Placed } from '@/lib/overview/figures'

type Numbered = { row: Placed; number: number }

const width = 460
const reach = 26
const symbol = 15
/** A group of more is drawn as its number. */
const shownInGroup = 4

const shapeOf = ({ outcome, values }: Placed) => outcomeShape(outcome ?? 'no_date', Boolean(values.actualEnd))

/** Projects on a map that has coastlines only, numbered from north to south, and the same as a list. */
export function Places({ rows }: { rows: readonly Placed[] }) {
  const t = useTranslations('overview.where')
  const numbered = rows.map((row, index) => ({ row, number: index + 1 }))
  return (
    <div className="wide:grid wide:grid-cols-12 wide:gap-x-6">
      <div className="wide:col-span-5">
        <Section id="where" title={t('title')} standfirst={t('stand', { count: rows.length })}>
          <CoastMap numbered={numbered} />
        </Section>
      </div>
      <div className="wide:col-span-7">
        <Section title={t('list')} standfirst={t('listStand')}>
          <PlaceList numbered={numbered} />
          <p className="cap">{t('cap')}</p>
        </Section>
      </div>
    </div>
  )
}

function CoastMap({ numbered }: { numbered: readonly Numbered[] }) {
  const t = useTranslations('overview.where')
  const places = numbered.flatMap(({ row }) => row.places.map(({ place }) => place))
  const map = coastline(boxAround(places), width)
  const points = numbered.flatMap(({ row, number }) => {
    const [first] = row.places
    if (!first) return []
    const [x, y] = map.point(first.place.lon, first.place.lat)
    return { x, y, of: { row, number, exact: first.exactness === 'exact' } }
  })
  const kilometres = map.kilometre * 100 < width / 3 ? 100 : 10
  const scale = kilometres * map.kilometre
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${width} ${map.height}`} className="overflow-hidden" aria-labelledby="map-title">
        <title id="map-title">{t('map', { count: numbered.length })}</title>
        <path className="land" d={map.path} />
        {groupPoints(points, reach).map(({ x, y, members }) => (
          <Group key={members[0]?.number} x={x} y={y} members={members} flip={x > width * 0.8} />
        ))}
        <path className="f-none s-ink" d={`M12 ${map.height - 12}v-5M12 ${map.height - 12}h${scale}v-5`} />
        <text className="lab" x="14" y={map.height - 20}>
          {t('scale', { km: kilometres })}
        </text>
        <rect className="sea" x="0.5" y="0.5" width={width - 1} height={map.height - 1} />
      </svg>
    </figure>
  )
}

type GroupProps = { x: number; y: number; members: (Numbered & { exact: boolean })[]; flip: boolean }

function Group({ x, y, members, flip }: GroupProps) {
  const label = useCodeLabel()
  const locale = useLocale()
  const shown = members.slice(0, shownInGroup)
  const left = x - (shown.length * symbol) / 2
  const numbers = members.map(({ number }) => number)
  const consecutive = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1)
  const text =
    numbers.length > 1 && consecutive ? `${numbers[0]}–${numbers.at(-1)}` : numbers.slice(0, 6).join(', ')
  return (
    <>
      {members.some(({ exact }) => !exact) && <circle className="halo" cx={x} cy={y} r="11" />}
      {shown.map(({ row, number }, index) => {
        const name = `${number}. ${inLanguage(row.names, locale).text}`
        const state = row.outcome ? `, ${label('outcome', row.outcome)}` : ''
        return (
          <a key={number} href={`#place-${number}`} aria-label={name + state}>
            <g transform={`translate(${(left + index * symbol).toFixed(1)} ${(y - symbol / 2).toFixed(1)})`}>
              <circle className="f-paper" cx="7.5" cy="7.5" r="8.5" />
              <use href={`#s-${shapeOf(row)}`} width={symbol} height={symbol} />
            </g>
          </a>
        )
      })}
      <text
        className="lab"
        x={flip ? left - 6 : left + shown.length * symbol + 6}
        y={y + 4}
        textAnchor={flip ? 'end' : undefined}
      >
        {text}
      </text>
    </>
  )
}

function PlaceList({ numbered }: { numbered: readonly Numbered[] }) {
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
        {numbered.map(({ row, number }) => (
          <tr key={number} id={`place-${number}`}>
            <td className="n num">{number}</td>
            <th scope="row" className="font-normal">
              <span className="inline-flex items-start gap-1.5">
                <Shape name={shapeOf(row)} className="mt-0.5 size-4" />
                <EntryLink entry={row} />
              </span>
            </th>
            <td>
              {row.places
                .map(({ place }) =>
                  [place.name, place.admin1]
                    .filter((part, i) => part && (i === 0 || part !== place.name))
                    .join(', '),
                )
                .join('; ')}
            </td>
            <td className="hide-s">{row.places[0] && label('exactness', row.places[0].exactness)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

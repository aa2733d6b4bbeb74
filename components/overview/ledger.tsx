import { useLocale, useTranslations } from 'next-intl'
import { AxisHead } from '@/components/charts/time-axis'
import { scaleAround, yearsOf } from '@/components/charts/time-scale'
import { Grid } from '@/components/charts/track'
import { TrackMarks } from '@/components/charts/track-marks'
import { useCodeLabel } from '@/components/fields/code-label'
import type { ShownFigure } from '@/components/figures/figure'
import { FigureLinks } from '@/components/figures/figure-links'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { Relationship } from '@/lib/entries/entry'
import { printDate } from '@/lib/fields/print-date'
import type { LedgerRow } from '@/lib/overview/ledger'
import { listOf } from './addresses'
import { daysOf } from './draw-row'
import { ledgerKinds } from './ledger-figure'
import { LedgerKey } from './ledger-key'
import { LedgerLine } from './ledger-line'

type Props = {
  rows: readonly LedgerRow[]
  /** How many there are of each kind, shown or not. */
  totals: Readonly<Record<string, number>>
  pair: Relationship | null
  today: string
  figure: ShownFigure
}

/** Commitments and projects on one time axis: promised, due, delivered, or past the date. */
export function Ledger({ rows, totals, pair, today, figure }: Props) {
  const t = useTranslations('overview.ledger')
  const locale = useLocale()
  const label = useCodeLabel()
  const scale = scaleAround(today, daysOf(rows))
  const date = printDate(today, locale)
  return (
    <Section id={figure.name} title={figure.title} standfirst={figure.description}>
      <TrackMarks scale={scale} today={today} />
      <LedgerKey pair={pair} />
      <table className="ledger">
        <caption className="sr-only">{t('caption')}</caption>
        <colgroup>
          <col className="col-name" />
          <col />
          <col className="col-due" />
          <col className="col-state" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <AxisHead
              scale={scale}
              today={today}
              words={{ axis: t('axis', yearsOf(scale)), today: t('today', { date }) }}
            />
            <th scope="col" className="due">
              {t('due')}
            </th>
            <th scope="col" className="state">
              {t('state')}
            </th>
          </tr>
        </thead>
        {ledgerKinds.map((kind) => {
          const own = rows.filter((row) => row.kind === kind)
          const total = totals[kind] ?? own.length
          if (own.length === 0) return null
          return (
            <tbody key={kind}>
              <tr className="grp">
                <th scope="rowgroup">
                  {label('kind', `${kind}.other`)} <span>{total}</span>
                </th>
                <td className="track">
                  <Grid />
                </td>
                <td />
                <td />
              </tr>
              {own.map((row) => (
                <LedgerLine key={row.id} row={row} scale={scale} pair={pair} today={today} />
              ))}
              {total > own.length && (
                <tr className="lr">
                  <th scope="row" colSpan={4}>
                    <Link href={listOf(kind, pair, { sort: 'due' })}>
                      {t('more', { count: total - own.length })}
                    </Link>
                  </th>
                </tr>
              )}
            </tbody>
          )
        })}
      </table>
      <p className="cap">{figure.note}</p>
      <FigureLinks figure={figure} />
    </Section>
  )
}

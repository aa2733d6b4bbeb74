import { useLocale, useTranslations } from 'next-intl'
import { type Metric, type Money, printFullMoney, printMetric, printMoney } from '@/lib/fields/print-amount'
import { printDate } from '@/lib/fields/print-date'
import { useCodeLabel } from './code-label'
import type { ItemProps } from './item-cell'
import { Remarks } from './remarks'

type Figure = Money & { kind: string; asOf: string | null; note: string | null }
type Measure = Metric & { name: string; forecast: boolean | null; note: string | null }

/** An amount with its kind, its date and its note; all its digits stand in the title. */
export function MoneyPhrase({ item, terse }: Pick<ItemProps, 'item' | 'terse'>) {
  const locale = useLocale()
  const label = useCodeLabel()
  const t = useTranslations('entries')
  const figure = item as Figure
  const { kind, asOf, note } = figure
  return (
    <>
      <data value={figure.amount} title={printFullMoney(figure, locale)} className="num">
        {printMoney(figure, locale)}
      </data>
      <Remarks
        of={[
          !terse && label('moneyKind', kind),
          asOf && t('asOfDate', { date: printDate(asOf, locale) }),
          note,
        ]}
      />
    </>
  )
}

export function MetricPhrase({ item, terse }: Pick<ItemProps, 'item' | 'terse'>) {
  const locale = useLocale()
  const label = useCodeLabel()
  const t = useTranslations('entries')
  const measure = item as Measure
  const { name, forecast, note } = measure
  return (
    <>
      <span className="num">{printMetric(measure, locale)}</span>
      <Remarks of={[!terse && label('metricName', name), forecast && t('forecast'), note]} />
    </>
  )
}

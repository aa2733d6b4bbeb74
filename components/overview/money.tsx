import { useLocale, useTranslations } from 'next-intl'
import { type LogScale, logScale } from '@/components/charts/log-scale'
import { useCodeLabel } from '@/components/fields/code-label'
import { EntryLink } from '@/components/fields/entry-link'
import { PrintedDate } from '@/components/fields/printed-date'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { printFullMoney, printMoney } from '@/lib/fields/print-amount'
import type { Figure } from '@/lib/overview/figures'

type Props = { figures: readonly Figure[]; kinds: readonly string[] }

const bound: readonly string[] = ['contracted', 'financed', 'disbursed', 'spent', 'final_cost']
const intended: readonly string[] = ['target_to_attract', 'potential', 'pledged', 'model_estimate']

/** Hollow an intention, grey a statement, solid what is bound or spent. */
const look = (kind: string) =>
  bound.includes(kind) ? 'f-ink s-ink' : intended.includes(kind) ? 'f-paper s-ink' : 'f-dor s-ink'

/** Amounts by kind and currency, each currency on a scale of its own; kinds are never added. */
export function MoneyLadder({ figures, kinds }: Props) {
  const t = useTranslations('overview.money')
  const found = kinds.filter((kind) => figures.some((figure) => figure.kind === kind))
  const scales = new Map(
    [...new Set(figures.map(({ currency }) => currency))].map((currency) => [
      currency,
      logScale(figures.filter((figure) => figure.currency === currency).map(({ amount }) => Number(amount))),
    ]),
  )
  const standfirst = t('stand', { figures: figures.length, kinds: found.length })
  return (
    <Section id="money" title={t('title')} standfirst={standfirst}>
      <table className="money w-full">
        <caption className="sr-only">{`${t('caption')}. ${t('scale')}.`}</caption>
        <colgroup>
          <col className="m1" />
          <col className="m2" />
          <col className="m4" />
          <col className="m3" />
          <col className="m5" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col" className="amt">
              {t('amount')}
            </th>
            <td />
            <th scope="col" className="w">
              {t('what')}
            </th>
            <th scope="col">{t('asOf')}</th>
          </tr>
        </thead>
        {found.map((kind) => (
          <Kind
            key={kind}
            kind={kind}
            figures={figures.filter((figure) => figure.kind === kind)}
            scales={scales}
          />
        ))}
      </table>
      <p className="cap">
        {t('cap')} <Link href="/about/method#money">{t('kinds')}</Link>
      </p>
    </Section>
  )
}

type KindProps = { kind: string; figures: readonly Figure[]; scales: ReadonlyMap<string, LogScale> }

function Kind({ kind, figures, scales }: KindProps) {
  const locale = useLocale()
  const label = useCodeLabel()
  const sorted = [...figures].sort(
    (a, b) => a.currency.localeCompare(b.currency) || Number(b.amount) - Number(a.amount),
  )
  return (
    <tbody>
      {sorted.map((figure, index) => (
        <tr
          key={`${figure.entry.id} ${figure.id}`}
          className={index === sorted.length - 1 ? 'last' : 'inner'}
        >
          {index === 0 && (
            <th scope="rowgroup" rowSpan={sorted.length}>
              {label('moneyKind', kind)}
            </th>
          )}
          <td className="amt" title={printFullMoney(figure, locale)}>
            {printMoney(figure, locale)}
          </td>
          <td className="tr">
            <Dot scale={scales.get(figure.currency)} value={Number(figure.amount)} look={look(kind)} />
          </td>
          <td className="w">
            <EntryLink entry={figure.entry} />
            {figure.note && <small> {figure.note}</small>}
          </td>
          <td className="as">{figure.asOf && <PrintedDate date={figure.asOf} />}</td>
        </tr>
      ))}
    </tbody>
  )
}

function Dot({ scale, value, look }: { scale: LogScale | undefined; value: number; look: string }) {
  if (!scale) return null
  return (
    <svg aria-hidden="true">
      {scale.ticks.map(({ value: tick, x }) => (
        <line key={tick} className="s-rule" x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
      ))}
      <line className="s-rule2" x1="0" x2={`${scale.x(value)}%`} y1="50%" y2="50%" strokeDasharray="1 3" />
      <circle className={look} cx={`${scale.x(value)}%`} cy="50%" r="5" strokeWidth="1.5" />
    </svg>
  )
}

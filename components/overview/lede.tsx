import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCodeLabel } from '@/components/fields/code-label'
import { AsOfForm } from '@/components/layout/as-of-banner'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import type { Relationship } from '@/lib/entries/entry'
import { printSides } from '@/lib/fields/print-country'
import { printDate } from '@/lib/fields/print-date'
import type { Summary, Tallied } from '@/lib/overview/tally'
import { listOf } from './addresses'

type Props = { summary: Summary; pair: Relationship | null; today: string }

/** The state of things in one sentence made from the counts, each number a link to what it counts. */
export function Lede({ summary, pair, today }: Props) {
  const t = useTranslations('overview')
  const locale = useLocale()
  const { outcomes, ...counts } = summary
  const all = counts.commitments + counts.projects
  const link = (href: string, className?: string) => (words: ReactNode) => (
    <Link href={href} className={className}>
      {words}
    </Link>
  )
  return (
    <div className="lede wide:grid wide:grid-cols-12 wide:gap-x-6">
      <div className="wide:col-span-9">
        <h1>
          {t.rich('sentence', {
            ...counts,
            ta: link(listOf('agreement', pair)),
            tc: link(listOf('commitment', pair)),
            tp: link(listOf('project', pair)),
            pair: pair ? printSides(pair, locale) : 'none',
          })}{' '}
          {all > 0 &&
            t.rich('became', {
              all,
              delivered: outcomes.delivered,
              under: outcomes.under_way,
              overdue: outcomes.overdue,
              td: link('#ledger'),
              tu: link('#ledger'),
              over: link('#ledger', outcomes.overdue > 0 ? 'over' : undefined),
            })}
        </h1>
        <div className="asof flex flex-wrap items-center gap-x-4 gap-y-2">
          {t('asOf', { date: printDate(today, locale) })} <AsOfForm day={today} />
        </div>
      </div>
      {all > 0 && <Tally outcomes={outcomes} all={all} />}
    </div>
  )
}

const order: readonly Tallied[] = ['overdue', 'under_way', 'no_date', 'dormant', 'stopped', 'delivered']

/** What became of commitments and projects, each counted once; outcomes that nothing has are left out. */
function Tally({ outcomes, all }: { outcomes: Summary['outcomes']; all: number }) {
  const t = useTranslations('overview')
  const label = useCodeLabel()
  return (
    <table className="tally w-full wide:col-span-3">
      <caption>{t('tally')}</caption>
      <tbody>
        {order
          .filter((outcome) => outcomes[outcome] > 0)
          .map((outcome) => (
            <tr key={outcome}>
              <th scope="row">
                <Status status={outcome}>{label('outcome', outcome)}</Status>
              </th>
              <td className="n num">{outcomes[outcome]}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('all')}</th>
          <td className="n num">{all}</td>
        </tr>
      </tfoot>
    </table>
  )
}

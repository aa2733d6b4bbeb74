import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCodeLabel } from '@/components/fields/code-label'
import { AsOfForm, SinceForm } from '@/components/layout/day-form'
import { betweenSentences } from '@/components/ui/between-sentences'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import type { Relationship } from '@/lib/entries/entry'
import type { TalliedOutcome } from '@/lib/entries/outcome'
import { printSides } from '@/lib/fields/print-country'
import { printDate } from '@/lib/fields/print-date'
import type { OutcomesByKind, Summary } from '@/lib/overview/tally'
import { listOf } from './addresses'
import { Compared, type Comparison } from './compared'
import { shownOutcomes } from './outcomes'

type Props = {
  summary: Summary
  byKind: OutcomesByKind
  pair: Relationship | null
  today: string
  /** The day as of which the site is read; null for now. */
  asOf: string | null
  /** The end of another day, when the reader compares. */
  since: Comparison | null
  /** The page, without its query. */
  here: string
}

/** The state of things in one sentence made from the counts, each number a link to what it counts. */
export function Lede({ summary, byKind, pair, today, asOf, since, here }: Props) {
  const t = useTranslations('overview')
  const locale = useLocale()
  const { outcomes, ...counts } = summary
  const kept = new URLSearchParams({ ...(asOf && { asOf }), ...(since && { since: since.day }) })
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
          })}
          {betweenSentences(locale)}
          {all > 0 &&
            t.rich('became', {
              all,
              delivered: outcomes.delivered,
              under: outcomes.under_way,
              overdue: outcomes.overdue,
              td: link(listsOf('delivered', byKind, pair)),
              tu: link(listsOf('under_way', byKind, pair)),
              over: link(listsOf('overdue', byKind, pair), outcomes.overdue > 0 ? 'over' : undefined),
            })}
        </h1>
        <div className="asof flex flex-wrap items-center gap-x-4 gap-y-2">
          {t('asOf', { date: printDate(today, locale) })} {!asOf && <AsOfForm day={today} kept={kept} />}
          <SinceForm day={since?.day} kept={kept} />
        </div>
        {since && (
          <Compared since={since} summary={summary} today={today} between={asOf !== null} here={here} />
        )}
      </div>
      {all > 0 && <Tally outcomes={outcomes} byKind={byKind} pair={pair} all={all} />}
    </div>
  )
}

/** The list that a number counts; where it counts both kinds, the ledger, which has both. */
function listsOf(outcome: TalliedOutcome, byKind: OutcomesByKind, pair: Relationship | null): string {
  const kinds = (['project', 'commitment'] as const).filter((kind) => byKind[kind][outcome] > 0)
  const [kind] = kinds
  return kind && kinds.length === 1 ? listOf(kind, pair, { outcome }) : '#ledger'
}

type TallyProps = {
  outcomes: Summary['outcomes']
  byKind: OutcomesByKind
  pair: Relationship | null
  all: number
}

/** What became of commitments and projects, each counted once; outcomes that nothing has are left out. */
function Tally({ outcomes, byKind, pair, all }: TallyProps) {
  const t = useTranslations('overview')
  const label = useCodeLabel()
  return (
    <table className="tally w-full wide:col-span-3">
      <caption>{t('tally')}</caption>
      <tbody>
        {shownOutcomes
          .filter((outcome) => outcomes[outcome] > 0)
          .map((outcome) => (
            <tr key={outcome}>
              <th scope="row">
                <Status status={outcome}>{label('outcome', outcome)}</Status>
              </th>
              <td className="n num">
                <Link href={listsOf(outcome, byKind, pair)}>{outcomes[outcome]}</Link>
              </td>
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

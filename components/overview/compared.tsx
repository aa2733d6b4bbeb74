import { useLocale, useTranslations } from 'next-intl'
import { useCodeLabel } from '@/components/fields/code-label'
import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { printNumber } from '@/lib/fields/print-amount'
import { printDate } from '@/lib/fields/print-date'
import type { Since } from '@/lib/overview/since'
import type { Summary } from '@/lib/overview/tally'
import { shownOutcomes } from './outcomes'

export type Comparison = {
  /** The earlier day, `YYYY-MM-DD`. */
  day: string
  /** What became otherwise since; null when it is too much to be counted one by one. */
  counts: Since | null
  then: Summary
}

type Props = {
  since: Comparison
  summary: Summary
  /** The later day. */
  today: string
  /** Whether the later day was chosen, too. */
  between: boolean
  /** The page without the comparison. */
  here: string
}

const allOf = ({ commitments, projects }: Summary) => commitments + projects

/** What changed between two days, as a sentence and as numbers beside one another. */
export function Compared({ since, summary, today, between, here }: Props) {
  const t = useTranslations('asof.overview')
  const overview = useTranslations('overview')
  const label = useCodeLabel()
  const locale = useLocale()
  const from = printDate(since.day, locale)
  const to = printDate(today, locale)
  const { counts, then } = since
  const rows = shownOutcomes.filter((outcome) => then.outcomes[outcome] > 0 || summary.outcomes[outcome] > 0)
  return (
    <div className="mt-4 border-ink border-l-4 bg-paper-2 px-4 py-3 text-14">
      {counts && (
        <p role="status">
          {between ? t('between', { from, to, ...counts }) : overview('since', { date: from, ...counts })}
        </p>
      )}
      <table className="tally mt-3 w-full max-w-xl [&_.n]:text-right [&_thead_.n]:w-[22%] [&_thead_th]:align-bottom [&_thead_th]:font-normal [&_thead_th]:text-13 [&_thead_th]:text-ink-3">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('outcome')}</th>
            <th scope="col" className="n">
              {from}
            </th>
            <th scope="col" className="n">
              {to}
            </th>
            <th scope="col" className="n">
              {t('difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((outcome) => (
            <tr key={outcome}>
              <th scope="row">
                <Status status={outcome}>{label('outcome', outcome)}</Status>
              </th>
              <Numbers before={then.outcomes[outcome]} after={summary.outcomes[outcome]} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('all')}</th>
            <Numbers before={allOf(then)} after={allOf(summary)} />
          </tr>
        </tfoot>
      </table>
      <p className="mt-2 print:hidden">
        <Link href={here}>{t('back')}</Link>
      </p>
    </div>
  )
}

function Numbers({ before, after }: { before: number; after: number }) {
  const locale = useLocale()
  const difference = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(after - before)
  return (
    <>
      <td className="n num">{printNumber(before, locale)}</td>
      <td className="n num">{printNumber(after, locale)}</td>
      <td className="n num font-semibold">{difference}</td>
    </>
  )
}

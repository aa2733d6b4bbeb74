import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { FigureSection } from '@/components/figures/figure-section'
import { AsOfBanner } from '@/components/layout/as-of-banner'
import { Attention } from '@/components/overview/attention'
import { Changes } from '@/components/overview/changes'
import { Companies } from '@/components/overview/companies'
import type { Comparison } from '@/components/overview/compared'
import { Lede } from '@/components/overview/lede'
import { Ledger } from '@/components/overview/ledger'
import { Places } from '@/components/overview/places'
import { LinkButton } from '@/components/ui/button'
import { readAtDay } from '@/components/ui/day-read'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { type AsOf, judgedOn } from '@/lib/entries/as-of'
import type { Relationship } from '@/lib/entries/entry'
import { listAttention } from '@/lib/overview/attention'
import { listLatestDevelopments } from '@/lib/overview/changes'
import { codesIn } from '@/lib/overview/codes-in'
import { listLeadingCompanies } from '@/lib/overview/figures'
import { listLedger } from '@/lib/overview/ledger'
import type { Scope } from '@/lib/overview/scope'
import { countSince } from '@/lib/overview/since'
import { readPlaces } from '@/lib/overview/squares'
import { getOutcomesByKind, getSummary } from '@/lib/overview/summary'
import { figureContext } from '../../figure/figure-context'
import { figureNamed, ledgerRows, placesDrawn } from '../../figure/figures'
import { siteAddress } from '../../site-address'

type Props = {
  /** The pair that the page is about; null for all of them. */
  only: Relationship | null
  /** The pair whose sides have their colours: the page's own, or the only one there is. */
  pair: Relationship | null
  asOf?: AsOf
  /** The day with which the state is compared. */
  since?: AsOf
  now: string
}

/** A matrix with more columns needs the whole width. */
const columnsInColumn = 7

/** With more promises than this, a table by years stands beneath the ledger. */
const few = 2 * ledgerRows

/** The figures of an overview with their data, and the site's address for their snippets. */
async function readFigures(scope: Scope) {
  const context = await figureContext(scope, await getLocale(), siteAddress(await headers()))
  const read = (name: string) => figureNamed(name).read(scope, context)
  const [ledger, years, timeline, where, sectors, money, partners] = await Promise.all([
    read('ledger'),
    read('years'),
    read('timeline'),
    read('where'),
    read('sectors'),
    read('money'),
    read('partners'),
  ])
  return { ledger, years, timeline, where, sectors, money, partners }
}

async function compare(scope: Scope, since: AsOf): Promise<Comparison> {
  const [counts, then] = await Promise.all([countSince(scope, since), getSummary({ ...scope, asOf: since })])
  return { day: since.day, counts, then }
}

/** The state of one relationship, or of all: the sentence, the ledger, and what stands behind it. */
export async function OverviewPage({ only, pair, asOf, since, now }: Props) {
  readAtDay(asOf?.day)
  const scope = { relationship: only?.slug ?? null, asOf }
  const [summary, byKind, ledger, changes, attention, places, companies, figures, changed] =
    await Promise.all([
      getSummary(scope),
      getOutcomesByKind(scope),
      listLedger(scope, ledgerRows),
      listLatestDevelopments(scope, 8),
      listAttention(scope, 6),
      readPlaces(scope, placesDrawn),
      listLeadingCompanies(scope, 16),
      readFigures(scope),
      since ? compare(scope, since) : null,
    ])
  const t = await getTranslations('overview')
  const today = judgedOn(asOf)
  const [stages] = figures.sectors.parts
  const manyStages = stages && 'matrix' in stages && stages.matrix.heads.length >= columnsInColumn
  const nothing = summary.agreements + summary.commitments + summary.projects === 0
  return (
    <>
      {asOf && (
        <AsOfBanner day={asOf.day} now={now} kept={new URLSearchParams(since && { since: since.day })} />
      )}
      <Lede
        summary={summary}
        byKind={byKind}
        pair={pair}
        today={today}
        asOf={asOf?.day ?? null}
        since={changed}
        here={now}
      />
      {nothing && (
        <div className="mt-12">
          <EmptyState title={t('empty.title')}>
            <p>{t('empty.text')}</p>
            <p className="mt-4">
              <LinkButton href="/desk/new/project">{t('empty.start')}</LinkButton>
            </p>
          </EmptyState>
        </div>
      )}
      {ledger.length > 0 && (
        <Ledger
          rows={ledger}
          totals={{ project: summary.projects, commitment: summary.commitments }}
          pair={pair}
          today={today}
          figure={figures.ledger}
        />
      )}
      {summary.projects + summary.commitments > few && !figures.years.empty && (
        <FigureSection figure={figures.years} beside />
      )}
      {!figures.timeline.empty && <FigureSection figure={figures.timeline} beside />}
      {!nothing && (
        <div className="wide:grid wide:grid-cols-12 wide:gap-x-6">
          <div className="wide:col-span-7">
            <Changes rows={changes} pair={pair} />
          </div>
          <div className="wide:col-span-5">
            <Attention found={attention} pair={pair} />
          </div>
        </div>
      )}
      {!figures.where.empty && <Places rows={places.rows} figure={figures.where} />}
      {!(figures.sectors.empty && figures.money.empty) && (
        <div className={`wide:grid-cols-12 wide:gap-x-6 ${manyStages ? '' : 'wide:grid'}`}>
          <div className="wide:col-span-4">
            {!figures.sectors.empty && (
              <FigureSection figure={figures.sectors} column={!manyStages} beside={manyStages} />
            )}
          </div>
          <div className="wide:col-span-8">
            {!figures.money.empty && (
              <FigureSection figure={figures.money} beside={manyStages}>
                <Link href="/about/method#money">{t('money.kinds')}</Link>
              </FigureSection>
            )}
          </div>
        </div>
      )}
      {companies.rows.length > 0 && (
        <Companies {...companies} roles={codesIn('project', 'participants', 'role')} pair={pair} />
      )}
      {!figures.partners.empty && <FigureSection figure={figures.partners} beside />}
    </>
  )
}

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
import { MoneyLadder } from '@/components/overview/money'
import { Places } from '@/components/overview/places'
import { Sectors } from '@/components/overview/sectors'
import { LinkButton } from '@/components/ui/button'
import { readAtDay } from '@/components/ui/day-read'
import { EmptyState } from '@/components/ui/empty-state'
import { definitionOf } from '@/lib/catalogue'
import { type AsOf, judgedOn } from '@/lib/entries/as-of'
import type { Relationship } from '@/lib/entries/entry'
import { listAttention } from '@/lib/overview/attention'
import { listLatestDevelopments } from '@/lib/overview/changes'
import {
  countSectorsByStage,
  listLeadingCompanies,
  listMoneyFigures,
  listPlacedProjects,
} from '@/lib/overview/figures'
import { listLedger } from '@/lib/overview/ledger'
import type { Scope } from '@/lib/overview/scope'
import { countSince } from '@/lib/overview/since'
import { getOutcomesByKind, getSummary } from '@/lib/overview/summary'
import { figureContext } from '../../figure/figure-context'
import { figureNamed } from '../../figure/figures'
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

/** So many rows of each kind are drawn before the rest is named by its number. */
const ledgerRows = 20

const codesIn = (kind: string, list: string | null, field: string): readonly string[] => {
  const shape = list ? definitionOf(kind).fields[list] : definitionOf(kind).fields[field]
  const found = shape?.type === 'list' && shape.of.type === 'group' ? shape.of.fields[field] : shape
  return found?.type === 'choice' ? found.codes : []
}

async function compare(scope: Scope, since: AsOf): Promise<Comparison> {
  const [counts, then] = await Promise.all([countSince(scope, since), getSummary({ ...scope, asOf: since })])
  return { day: since.day, counts, then }
}

/** The state of one relationship, or of all: the sentence, the ledger, and what stands behind it. */
export async function OverviewPage({ only, pair, asOf, since, now }: Props) {
  readAtDay(asOf?.day)
  const scope = { relationship: only?.slug ?? null, asOf }
  const context = await figureContext(scope, await getLocale(), siteAddress(await headers()))
  const [
    summary,
    byKind,
    ledger,
    changes,
    attention,
    placed,
    sectors,
    figures,
    companies,
    changed,
    timeline,
    partners,
  ] = await Promise.all([
    getSummary(scope),
    getOutcomesByKind(scope),
    listLedger(scope, ledgerRows),
    listLatestDevelopments(scope, 8),
    listAttention(scope, 6),
    listPlacedProjects(scope, 200),
    countSectorsByStage(scope, 12),
    listMoneyFigures(scope, 40),
    listLeadingCompanies(scope, 16),
    since ? compare(scope, since) : null,
    figureNamed('timeline').read(scope, context),
    figureNamed('partners').read(scope, context),
  ])
  const t = await getTranslations('overview')
  const today = judgedOn(asOf)
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
        />
      )}
      {!timeline.empty && <FigureSection figure={timeline} />}
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
      {placed.length > 0 && <Places rows={placed} />}
      {sectors.length + figures.length > 0 && (
        <div className="wide:grid wide:grid-cols-12 wide:gap-x-6">
          <div className="wide:col-span-4">
            {sectors.length > 0 && (
              <Sectors rows={sectors} stages={codesIn('project', null, 'stage')} pair={pair} />
            )}
          </div>
          <div className="wide:col-span-8">
            {figures.length > 0 && (
              <MoneyLadder figures={figures} kinds={codesIn('project', 'figures', 'kind')} />
            )}
          </div>
        </div>
      )}
      {companies.rows.length > 0 && (
        <Companies {...companies} roles={codesIn('project', 'participants', 'role')} pair={pair} />
      )}
      {!partners.empty && <FigureSection figure={partners} />}
    </>
  )
}

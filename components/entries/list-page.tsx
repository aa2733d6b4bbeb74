import { useLocale, useTranslations } from 'next-intl'
import { AsOfBanner } from '@/components/layout/as-of-banner'
import { AsOfForm } from '@/components/layout/day-form'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { printNumber } from '@/lib/fields/print-amount'
import { printPair } from '@/lib/fields/print-country'
import { DownloadLinks } from './download-links'
import { EntryTable } from './entry-table'
import { ListBar, NothingFits } from './list-bar'
import { ListFilters } from './list-filters'
import { ListProblems } from './list-problems'
import type { ListParts, ListView } from './list-view'

/** The list of any kind: filters at the left, a table, pages. */
export function ListPage({ view, parts = {} }: { view: ListView; parts?: ListParts }) {
  const t = useTranslations('lists')
  const kinds = useTranslations('vocabulary.kind')
  const position = usePosition(view)
  const title = kinds(`${view.definition.kind}.other`)
  const { rows, address, next, previous, definition } = view
  return (
    <>
      {view.query.asOf && (
        <AsOfBanner day={view.query.asOf.day} now={address.without('asOf')} kept={address.kept} />
      )}
      <ListHeading view={view} title={title} />
      <ListProblems problems={view.problems} />
      <div className="mt-6 wide:grid wide:grid-cols-[13.5rem_minmax(0,1fr)] wide:gap-x-8">
        <div className="print:hidden">
          <ListFilters view={view} />
        </div>
        <div className="min-w-0">
          <ListBar view={view} />
          {rows.length === 0 ? (
            <NothingFits view={view} />
          ) : (
            <EntryTable view={view} parts={parts} caption={title} />
          )}
          {(next || previous) && (
            <Pager
              position={position}
              previous={previous ? { href: address.at(previous), label: t('previous') } : null}
              next={next ? { href: address.at(next), label: t('next') } : null}
            />
          )}
          {definition.ledger && (
            <p className="mt-3 max-w-3xl text-13 text-ink-3">
              {t.rich('caption', { how: (chunks) => <Link href="/about/method#overdue">{chunks}</Link> })}
            </p>
          )}
        </div>
      </div>
    </>
  )
}

/** Keyset pages have no numbers: how many rows of how many. */
function usePosition({ rows, total, totalIsLowerBound }: ListView): string {
  const t = useTranslations('lists')
  const locale = useLocale()
  return t(totalIsLowerBound ? 'positionOver' : 'position', {
    shown: rows.length,
    total: printNumber(total, locale),
  })
}

function ListHeading({ view: { known, address, query, today }, title }: { view: ListView; title: string }) {
  const t = useTranslations('lists')
  const feeds = useTranslations('feeds')
  const locale = useLocale()
  return (
    <div className="flex flex-wrap items-end justify-between gap-6 pt-8">
      <div>
        {known.pair && (
          <p className="text-14 text-ink-3">
            <Link href={`/relationships/${known.pair.slug}`} className="text-ink-2">
              {printPair(known.pair, locale)}
            </Link>
          </p>
        )}
        <h1 className="font-semibold">{title}</h1>
      </div>
      <div className="grid gap-2 text-14 text-ink-3 md:justify-items-end">
        {!query.asOf && <AsOfForm day={today} kept={address.kept} />}
        <p className="flex flex-wrap gap-x-4 print:hidden">
          <span>{t('download')}</span>
          <DownloadLinks address={address} />
          <a href={address.json} type="application/json">
            API
          </a>
          <a href={address.feed(locale)} type="application/atom+xml">
            {feeds('link')}
          </a>
        </p>
      </div>
    </div>
  )
}

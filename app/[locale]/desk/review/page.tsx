import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecidedNote } from '@/components/desk/decided-note'
import { DeskNav } from '@/components/desk/desk-nav'
import { QueueFilters } from '@/components/desk/queue-filters'
import { QueueTable } from '@/components/desk/queue-table'
import { PageHeading } from '@/components/ui/page-heading'
import { Pager } from '@/components/ui/pager'
import { requireRole } from '@/lib/auth/session'
import { findDecided } from '@/lib/desk/queue'
import { readQueueFilters, writeQueueFilters } from '@/lib/desk/queue-filters'
import { countQueue, listQueue } from '@/lib/desk/review-queue'
import { listRelationships } from '@/lib/entries/relationships'
import { readParameters, type SearchParams } from '../../entries/addresses'
import { settled } from '../../settled'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.review'))('title') }
}

/** Everything that waits for review, the most needed first, narrowed as its address says. */
export default settled<{ searchParams: SearchParams }>(async ({ searchParams }) => {
  const editor = await requireRole('editor')
  const query = await readParameters(searchParams)
  const filters = readQueueFilters(query)
  const address = writeQueueFilters(filters)
  const [page, counts, relationships, decided, t, title] = await Promise.all([
    listQueue(editor, filters, query.get('at')),
    countQueue(editor, filters),
    listRelationships(),
    findDecided(editor, query.get('decided')),
    getTranslations('review.queue'),
    getTranslations('desk.review'),
  ])
  const step = (at: string | null, label: string) =>
    at ? { href: `/desk/review?${address && `${address}&`}at=${at}`, label } : null
  return (
    <>
      <DeskNav role={editor.role} waiting={counts.total} />
      <PageHeading title={title('title')} standfirst={t('standfirst', { count: counts.total })} />
      {decided && <DecidedNote decided={decided} />}
      {counts.total > 0 && (
        <div className="mt-6">
          <QueueFilters filters={filters} counts={counts} relationships={relationships} />
        </div>
      )}
      {address && (
        <p className="mt-6 text-14 text-ink-2">
          {t('fitting', { count: counts.fitting, total: counts.total })}
        </p>
      )}
      {page.rows.length > 0 && (
        <div className="mt-6">
          <QueueTable rows={page.rows} query={address} personId={editor.id} />
          <Pager
            position={t('shown', { count: page.rows.length })}
            previous={step(page.previous, t('previous'))}
            next={step(page.next, t('next'))}
          />
        </div>
      )}
    </>
  )
})

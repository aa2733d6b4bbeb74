import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecidedNote } from '@/components/desk/decided-note'
import { DeskNav } from '@/components/desk/desk-nav'
import { QueueList } from '@/components/desk/queue-list'
import { ReviewHeading } from '@/components/desk/review-heading'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { requireRole } from '@/lib/auth/session'
import { findDecided, listAll } from '@/lib/desk/queue'
import { getProposal } from '@/lib/entries/proposal-queue'
import { readParameters, type SearchParams } from '../../entries/addresses'
import { settled } from '../../settled'
import { ProposalReview } from '../proposals/proposal-review'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.review'))('title') }
}

/** The longest waiting proposal, to be decided here; beside it the others in their order. */
export default settled<{ searchParams: SearchParams }>(async ({ searchParams }) => {
  const editor = await requireRole('editor')
  const decidedId = (await readParameters(searchParams)).get('decided')
  const [rows, decided, t] = await Promise.all([
    listAll(editor, 'proposed'),
    findDecided(editor, decidedId),
    getTranslations('desk.review'),
  ])
  const [first, ...others] = rows
  const review =
    first &&
    (await ProposalReview({
      person: editor,
      proposal: await getProposal(editor, first.id),
      at: 'review',
      className: 'mt-8',
    }))
  return (
    <>
      <DeskNav role={editor.role} waiting={rows.length} />
      <PageHeading title={t('title')} standfirst={t('standfirst', { count: rows.length })} />
      {decided && <DecidedNote decided={decided} />}
      <div className="wide:grid wide:grid-cols-12 wide:gap-x-6">
        <div className="wide:col-span-9">
          {first && <ReviewHeading row={first} />}
          {review}
        </div>
        {others.length > 0 && (
          <div className="wide:col-span-3">
            <Section title={t('next')}>
              <QueueList rows={others} />
            </Section>
          </div>
        )}
      </div>
    </>
  )
})

import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DeskNav } from '@/components/desk/desk-nav'
import { inLanguage } from '@/components/fields/in-language'
import { Button, LinkButton } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { requireRole } from '@/lib/auth/session'
import { formAddress, publishedAddress } from '@/lib/desk/proposal-addresses'
import { proposalNames } from '@/lib/desk/proposal-names'
import { waitingFor } from '@/lib/desk/queue'
import { countWaiting, getProposal } from '@/lib/entries/proposal-queue'
import { NotFound } from '@/lib/errors'
import { printDate } from '@/lib/fields/print-date'
import { readParameters, type SearchParams } from '../../../entries/addresses'
import { settled } from '../../../settled'
import { withdrawAction } from '../decide'
import { ProposalReview } from '../proposal-review'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

const said = ['hindered', 'note', 'late', 'changed'] as const
const open: readonly string[] = ['draft', 'proposed', 'returned']

export default settled<Props>(async ({ params, searchParams }) => {
  const person = await requireRole('contributor')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) throw new NotFound('proposal')
  const proposal = await getProposal(person, id.data)
  const told = (await readParameters(searchParams)).get('said')
  const notice = said.find((one) => one === told)
  const [review, before, waiting, t, discard, home, kinds, locale] = await Promise.all([
    ProposalReview({ person, proposal, at: 'proposal' }),
    proposal.proposedAt ? countWaiting(proposal.proposedAt) : 0,
    waitingFor(person),
    getTranslations('desk.proposal'),
    getTranslations('typing.discard'),
    getTranslations('desk.home'),
    getTranslations('vocabulary.kind'),
    getLocale(),
  ])
  const names = proposalNames(proposal)
  const own = proposal.author?.id === person.id
  const published = proposal.state === 'published' ? await publishedAddress(proposal.id) : null
  return (
    <>
      <DeskNav role={person.role} waiting={waiting} />
      <PageHeading
        title={t('title', { name: names ? inLanguage(names, locale).text : t('unnamed') })}
        standfirst={t(`states.${proposal.state}`, { before })}
      />
      <p className="mt-2 text-14 text-ink-2">
        {t('by', {
          kind: kinds(`${proposal.kind}.one`),
          author: proposal.author?.name ?? '–',
          date: printDate(proposal.updatedAt.toISOString().slice(0, 10), locale),
        })}{' '}
        {proposal.reason && t('reason', { reason: proposal.reason })}
      </p>
      {notice && (
        <p role="status" className="mt-4 border-overdue border-l-4 bg-paper-2 px-4 py-2">
          {t(`said.${notice}`)}
        </p>
      )}
      {proposal.note && (
        <blockquote className="mt-4 border-ink border-l-4 px-4 py-2">
          <p className="text-14 text-ink-3">{t('note')}</p>
          <p className="whitespace-pre-line">{proposal.note}</p>
        </blockquote>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {own && open.includes(proposal.state) && (
          <>
            <LinkButton href={formAddress(proposal)}>
              {proposal.state === 'draft' ? t('continue') : t('change')}
            </LinkButton>
            {proposal.state === 'draft' ? (
              <LinkButton href={`/desk/proposals/${proposal.id}/discard`} variant="secondary">
                {discard('link')}
              </LinkButton>
            ) : (
              <form action={withdrawAction.bind(null, proposal.id)}>
                <Button type="submit" variant="secondary">
                  {t('withdraw')}
                </Button>
              </form>
            )}
          </>
        )}
        {published && <LinkButton href={published}>{t('seen')}</LinkButton>}
        {proposal.state !== 'proposed' && waiting !== undefined && waiting > 0 && (
          <LinkButton href="/desk/review" variant="secondary">
            {home('goReview')}
          </LinkButton>
        )}
      </div>
      {review}
    </>
  )
})

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskNav } from '@/components/desk/desk-nav'
import { ProposalRows } from '@/components/desk/proposal-rows'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Pager } from '@/components/ui/pager'
import { holds } from '@/lib/auth/person'
import { requireRole } from '@/lib/auth/session'
import { countProposals, listAll, listOwn, sharedStates, waitingFor } from '@/lib/desk/queue'
import { readParameters, type SearchParams } from '../../entries/addresses'
import { settled } from '../../settled'
import { RecoverDrafts } from '../recover-drafts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.list'))('title') }
}

export default settled<{ searchParams: SearchParams }>(async ({ searchParams }) => {
  const person = await requireRole('contributor')
  const query = await readParameters(searchParams)
  const state = holds(person, 'editor') ? sharedStates.find((one) => one === query.get('state')) : undefined
  const at = query.get('at')
  const [page, counts, waiting, t, queue, labels] = await Promise.all([
    state ? listAll(person, state, at) : listOwn(person, at),
    countProposals(person),
    waitingFor(person),
    getTranslations('desk.list'),
    getTranslations('review.queue'),
    getTranslations('vocabulary.proposalState'),
  ])
  const address = (key: string | null) =>
    `/desk/proposals?${new URLSearchParams([...(state ? [['state', state]] : []), ...(key ? [['at', key]] : [])])}`
  const step = (key: string | null, label: string) => (key ? { href: address(key), label } : null)
  const tab = (href: string, name: string, count: number, current: boolean) => (
    <li key={href}>
      <Link href={href} aria-current={current ? 'page' : undefined} className="aria-[current]:font-semibold">
        {queue('option', { name, count })}
      </Link>
    </li>
  )
  return (
    <>
      <DeskNav role={person.role} waiting={waiting} />
      <PageHeading title={t('title')} standfirst={state ? t('all') : t('own')} />
      <RecoverDrafts person={person} />
      {holds(person, 'editor') && (
        <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-1 text-14">
          {tab('/desk/proposals', t('mine'), counts.own ?? 0, !state)}
          {sharedStates.map((one) =>
            tab(`/desk/proposals?state=${one}`, labels(one), counts[one] ?? 0, one === state),
          )}
        </ul>
      )}
      <div className="mt-6">
        <ProposalRows rows={page.rows} />
        {(page.next || page.previous) && (
          <Pager
            position={queue('shown', { count: page.rows.length })}
            previous={step(page.previous, queue('previous'))}
            next={step(page.next, queue('next'))}
          />
        )}
      </div>
    </>
  )
})

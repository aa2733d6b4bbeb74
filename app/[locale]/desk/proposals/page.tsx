import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskNav } from '@/components/desk/desk-nav'
import { ProposalRows } from '@/components/desk/proposal-rows'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { holds } from '@/lib/auth/person'
import { requireRole } from '@/lib/auth/session'
import { listAll, listOwn, sharedStates, waitingFor } from '@/lib/desk/queue'
import { readParameters, type SearchParams } from '../../entries/addresses'
import { settled } from '../../settled'
import { RecoverDrafts } from '../recover-drafts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.list'))('title') }
}

export default settled<{ searchParams: SearchParams }>(async ({ searchParams }) => {
  const person = await requireRole('contributor')
  const wanted = (await readParameters(searchParams)).get('state')
  const state = holds(person, 'editor') ? sharedStates.find((one) => one === wanted) : undefined
  const [rows, waiting, t, labels] = await Promise.all([
    state ? listAll(person, state) : listOwn(person),
    waitingFor(person),
    getTranslations('desk.list'),
    getTranslations('vocabulary.proposalState'),
  ])
  return (
    <>
      <DeskNav role={person.role} waiting={waiting} />
      <PageHeading title={t('title')} standfirst={state ? t('all') : t('own')} />
      <RecoverDrafts person={person} />
      {holds(person, 'editor') && (
        <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-1 text-14">
          <li>
            <Link
              href="/desk/proposals"
              aria-current={state ? undefined : 'page'}
              className="aria-[current]:font-semibold"
            >
              {t('mine')}
            </Link>
          </li>
          {sharedStates.map((one) => (
            <li key={one}>
              <Link
                href={`/desk/proposals?state=${one}`}
                aria-current={one === state ? 'page' : undefined}
                className="aria-[current]:font-semibold"
              >
                {labels(one)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6">
        <ProposalRows rows={rows} />
      </div>
    </>
  )
})

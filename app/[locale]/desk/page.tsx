import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { DeskNav } from '@/components/desk/desk-nav'
import { ProposalRows } from '@/components/desk/proposal-rows'
import { EntryLink } from '@/components/fields/entry-link'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { requireRole } from '@/lib/auth/session'
import { catalogue } from '@/lib/catalogue'
import { listOwn, waitingFor } from '@/lib/desk/queue'
import { listAttention } from '@/lib/overview/attention'
import type { Attention, Need } from '@/lib/overview/needs'
import { settled } from '../settled'
import { RecoverDrafts } from './recover-drafts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') }
}

const unfinished: readonly string[] = ['draft', 'returned']

export default settled(async () => {
  const person = await requireRole('contributor')
  const [own, waiting, attention, t, kinds] = await Promise.all([
    listOwn(person),
    waitingFor(person),
    listAttention({ relationship: null }, 8),
    getTranslations('desk'),
    getTranslations('vocabulary.kind'),
  ])
  return (
    <>
      <DeskNav role={person.role} waiting={waiting} />
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      <RecoverDrafts person={person} />
      <div className="wide:grid wide:grid-cols-12 wide:gap-x-6">
        <div className="wide:col-span-7">
          {waiting !== undefined && (
            <Section title={t('home.waiting')} standfirst={t('home.waitingText', { count: waiting })}>
              {waiting > 0 && <LinkButton href="/desk/review">{t('home.goReview')}</LinkButton>}
            </Section>
          )}
          <Section title={t('home.own')}>
            <ProposalRows rows={own.filter(({ state }) => unfinished.includes(state))} />
          </Section>
          <Section title={t('home.overdue')} standfirst={t('home.overdueText')}>
            <Entries {...attention.overdue} />
          </Section>
          <Section title={t('home.dormant')} standfirst={t('home.dormantText')}>
            <Entries {...attention.dormant} />
          </Section>
          <Section title={t('home.disputed')}>
            <Entries {...attention.disputed} />
          </Section>
        </div>
        <div className="wide:col-span-5">
          <Section title={t('home.enter')} standfirst={t('home.enterText')}>
            <ul className="grid gap-1 sm:columns-2 sm:block">
              {[...catalogue.keys()].map((kind) => (
                <li key={kind} className="py-1">
                  <Link href={`/desk/new/${kind}`}>{kinds(`${kind}.one`)}</Link>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  )
})

function Entries({ rows, total }: Attention[Need]) {
  const t = useTranslations('desk.home')
  if (total === 0) return <p className="text-ink-3">{t('none')}</p>
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="py-1">
          <EntryLink entry={row} />
        </li>
      ))}
      {total > rows.length && (
        <li className="py-1 text-ink-3">{t('more', { count: total - rows.length })}</li>
      )}
    </ul>
  )
}

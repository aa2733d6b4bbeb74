import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeskNav } from '@/components/desk/desk-nav'
import { NeedSection } from '@/components/desk/need-section'
import { ProposalRows } from '@/components/desk/proposal-rows'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { holds } from '@/lib/auth/person'
import { requireRole } from '@/lib/auth/session'
import { catalogue } from '@/lib/catalogue'
import { countCorrectionsWaiting } from '@/lib/corrections/deciding'
import { listNeeds } from '@/lib/desk/needing'
import { needs } from '@/lib/desk/needs'
import { listOwn, waitingFor } from '@/lib/desk/queue'
import { settled } from '../settled'
import { countWords } from './queue/count-words'
import { RecoverDrafts } from './recover-drafts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') }
}

const unfinished: readonly string[] = ['draft', 'returned']
/** So many of each need are shown here; the rest one step away. */
const shown = 4

export default settled(async () => {
  const person = await requireRole('contributor')
  const [own, waiting, corrections, found, t, freshness, readers, kinds, count] = await Promise.all([
    listOwn(person),
    waitingFor(person),
    holds(person, 'editor') ? countCorrectionsWaiting() : 0,
    listNeeds(null, shown),
    getTranslations('desk'),
    getTranslations('freshness'),
    getTranslations('corrections.desk'),
    getTranslations('vocabulary.kind'),
    countWords(),
  ])
  const mine = own.rows.filter(({ state }) => unfinished.includes(state))
  const pressing = needs.filter((need) => found[need].total > 0)
  const clear = needs.filter((need) => found[need].total === 0)
  const names = new Intl.ListFormat(await getLocale(), { style: 'narrow', type: 'conjunction' })
  return (
    <>
      <DeskNav role={person.role} waiting={waiting} />
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      <RecoverDrafts person={person} />
      <div className="wide:grid wide:grid-cols-12 wide:gap-x-6">
        <div className="wide:col-span-8">
          {waiting !== undefined && (
            <Section
              title={t('home.waiting')}
              standfirst={t('home.waitingText', { count: waiting })}
              className="mt-10"
            >
              {waiting > 0 && <LinkButton href="/desk/review">{t('home.goReview')}</LinkButton>}
            </Section>
          )}
          {corrections > 0 && (
            <Section
              title={readers('title')}
              standfirst={readers('waitingText', { count: corrections })}
              className="mt-10"
            >
              <LinkButton href="/desk/corrections" variant="secondary">
                {readers('go')}
              </LinkButton>
            </Section>
          )}
          {mine.length > 0 && (
            <Section title={t('home.own')} className="mt-10">
              <ProposalRows rows={mine} />
            </Section>
          )}
          {pressing.map((need) => (
            <NeedSection key={need} need={need} rows={found[need].rows} count={count(found[need].total)} />
          ))}
          {clear.length > 0 && (
            <p className="mt-10 border-rule border-t pt-3 text-14 text-ink-3">
              {freshness('queue.upToDate', {
                needs: names.format(clear.map((need) => freshness(`needs.${need}.title`))),
              })}
            </p>
          )}
        </div>
        <div className="wide:col-span-4">
          <Section title={t('home.enter')} standfirst={t('home.enterText')} className="mt-10">
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

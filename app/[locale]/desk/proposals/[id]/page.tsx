import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClashChoices } from '@/components/desk/clash-choices'
import { Decisions } from '@/components/desk/decisions'
import { DeskNav } from '@/components/desk/desk-nav'
import { KeptMoves } from '@/components/desk/kept-moves'
import { ProposalChanges } from '@/components/desk/proposal-changes'
import { inLanguage } from '@/components/fields/in-language'
import { Button, LinkButton } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { holds } from '@/lib/auth/person'
import { requireRole } from '@/lib/auth/session'
import { compare } from '@/lib/desk/comparison'
import { listKeptMoves } from '@/lib/desk/kept-moves'
import { formAddress, publishedAddress } from '@/lib/desk/proposal-addresses'
import { proposalNames } from '@/lib/desk/proposal-names'
import { waitingFor } from '@/lib/desk/queue'
import { countWaiting, getProposal } from '@/lib/entries/proposal-queue'
import { settings } from '@/lib/env'
import { NotFound } from '@/lib/errors'
import { printDate } from '@/lib/fields/print-date'
import { readParameters, type SearchParams } from '../../../entries/addresses'
import { knownOf } from '../../../entries/read-entry'
import { settled } from '../../../settled'
import { decideAction, publishAction, settleAction, withdrawAction } from '../decide'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

const said = ['hindered', 'note', 'late'] as const
const open: readonly string[] = ['draft', 'proposed', 'returned']

export default settled<Props>(async ({ params, searchParams }) => {
  const person = await requireRole('contributor')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) throw new NotFound('proposal')
  const proposal = await getProposal(person, id.data)
  const told = (await readParameters(searchParams)).get('said')
  const notice = said.find((one) => one === told)
  const changes = open.includes(proposal.state) ? proposal.changes : null
  const [compared, kept, before, waiting, t, kinds, locale] = await Promise.all([
    changes && compare(changes),
    listKeptMoves(changes ?? []),
    proposal.proposedAt ? countWaiting(proposal.proposedAt) : 0,
    waitingFor(person),
    getTranslations('desk.proposal'),
    getTranslations('vocabulary.kind'),
    getLocale(),
  ])
  const names = proposalNames(proposal)
  const own = proposal.author?.id === person.id
  const pair = compared?.changes.map(({ after }) => after.values.relationship).find((one) => one)
  const known = compared && (await knownOf(compared.named, pair ? String(pair) : null))
  const clashes = compared?.changes.some((change) => change.clashes.length > 0) ?? false
  const decides = holds(person, 'editor') && proposal.state === 'proposed'
  const mayPublish = decides && !(own && settings().ENTENTE_SECOND_READER)
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
            <form action={withdrawAction.bind(null, proposal.id)}>
              <Button type="submit" variant="secondary">
                {t('withdraw')}
              </Button>
            </form>
          </>
        )}
        {published && <LinkButton href={published}>{t('seen')}</LinkButton>}
      </div>
      {!compared && open.includes(proposal.state) && <p className="mt-6 text-ink-2">{t('notChecked')}</p>}
      {compared && known && (
        <>
          {clashes && mayPublish && (
            <ClashChoices compared={compared} known={known} action={settleAction.bind(null, proposal.id)} />
          )}
          <KeptMoves kept={kept} />
          <Section title={t('changes')}>
            <ProposalChanges compared={compared} known={known} />
          </Section>
        </>
      )}
      {decides && !mayPublish && <p className="mt-6 text-ink-2">{t('secondReader')}</p>}
      {decides && (
        <Decisions
          publish={clashes || !mayPublish ? null : publishAction.bind(null, proposal.id)}
          decide={decideAction.bind(null, proposal.id)}
        />
      )}
    </>
  )
})

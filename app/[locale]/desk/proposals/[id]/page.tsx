import { getLocale, getTranslations } from 'next-intl/server'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { AnswerForm } from '@/components/desk/answer-form'
import { NextInQueue } from '@/components/desk/check-rail'
import { DecidedNote } from '@/components/desk/decided-note'
import { DeskNav } from '@/components/desk/desk-nav'
import { ProposalHeading } from '@/components/desk/proposal-heading'
import { ProposalSteps } from '@/components/desk/proposal-steps'
import { ReaderBox } from '@/components/desk/reader-box'
import { signInWords } from '@/components/entries/sign-in-words'
import { inLanguage } from '@/components/fields/in-language'
import { Button, LinkButton } from '@/components/ui/button'
import { holds } from '@/lib/auth/person'
import { formAddress, publishedAddress } from '@/lib/desk/proposal-addresses'
import { proposalNames } from '@/lib/desk/proposal-names'
import { findDecided, waitingFor } from '@/lib/desk/queue'
import { readQueueFilters } from '@/lib/desk/queue-filters'
import { listQueue } from '@/lib/desk/review-queue'
import { listMessages } from '@/lib/entries/proposal-messages'
import { countWaiting, getProposal } from '@/lib/entries/proposal-queue'
import { claimLastsMinutes, readerOf } from '@/lib/entries/reviewing'
import { NotFound } from '@/lib/errors'
import { withLocale } from '@/lib/i18n/routing'
import { readParameters, type SearchParams } from '../../../entries/addresses'
import { settled } from '../../../settled'
import { atForm } from '../../who-sends'
import { proposalPage } from '../addresses'
import { answerAction, claimAction, releaseAction } from '../converse'
import { withdrawAction } from '../decide'
import { ProposalReview } from '../proposal-review'
import { SessionEnded } from '../session-ended'
import { setBeside } from '../set-beside'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

const said = ['hindered', 'late', 'changed'] as const
const saidHere = ['claimed', 'settledForOther'] as const
const open: readonly string[] = ['draft', 'proposed', 'returned']
/** So many of the queue stand beside a proposal. */
const nextShown = 4

export default settled<Props>(async ({ params, searchParams }) => {
  const person = await atForm('contributor')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) throw new NotFound('proposal')
  const query = await readParameters(searchParams)
  const queue = query.get('queue')?.slice(0, 500) ?? null
  const page = withLocale(proposalPage({ id: id.data, queue }), await getLocale())
  if (!person) return <SessionEnded id={id.data} page={page} />
  const proposal = await getProposal(person, id.data)
  const editor = holds(person, 'editor') ? person : null
  const [beside, before, waiting, messages, decided, others, t, review, discard, home, signIn, locale] =
    await Promise.all([
      setBeside(proposal),
      proposal.proposedAt ? countWaiting(proposal.proposedAt) : 0,
      waitingFor(person),
      listMessages(person, proposal.id),
      editor && findDecided(editor, query.get('decided')),
      editor && listQueue(editor, readQueueFilters(new URLSearchParams(queue ?? '')), null),
      getTranslations('desk.proposal'),
      getTranslations('review'),
      getTranslations('typing.discard'),
      getTranslations('desk.home'),
      getTranslations('forms.signIn'),
      getLocale(),
    ])
  const names = proposalNames(proposal)
  const own = proposal.author?.id === person.id
  const published = proposal.state === 'published' ? await publishedAddress(proposal.id) : null
  const notice = said.find((one) => one === query.get('said'))
  const noticeHere = saidHere.find((one) => one === query.get('said'))
  const reader = readerOf(proposal, new Date())
  const at = { id: proposal.id, queue }
  return (
    <>
      <DeskNav role={person.role} waiting={waiting} />
      {decided && <DecidedNote decided={decided} />}
      <ProposalHeading
        {...{ proposal, own, before, changes: beside?.compared.changes ?? null }}
        name={names ? inLanguage(names, locale).text : t('unnamed')}
      />
      {(notice || noticeHere) && (
        <p role="status" className="mt-4 border-overdue border-l-4 bg-paper-2 px-4 py-2">
          {notice ? t(`said.${notice}`) : noticeHere && review(`said.${noticeHere}`)}
        </p>
      )}
      {proposal.note && (
        <blockquote className="mt-4 border-ink border-l-4 px-4 py-2">
          <p className="text-14 text-ink-3">{t('note')}</p>
          <p className="wrap-anywhere whitespace-pre-line">{proposal.note}</p>
        </blockquote>
      )}
      <div className="mt-6 flex flex-wrap gap-3 empty:hidden">
        {own && open.includes(proposal.state) && (
          <>
            {(proposal.typed.length > 0 || !proposal.changes) && (
              <LinkButton href={formAddress(proposal)}>
                {proposal.state === 'draft' ? t('continue') : t('change')}
              </LinkButton>
            )}
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
      {editor && proposal.state === 'proposed' && (
        <div className="mt-4">
          <ReaderBox
            reader={
              reader && { name: reader.name, since: reader.since.toISOString(), own: reader.id === person.id }
            }
            minutes={claimLastsMinutes}
            claim={claimAction.bind(null, at)}
            release={releaseAction.bind(null, at)}
          />
        </div>
      )}
      {beside && (
        <ProposalReview
          {...{ person, proposal, beside, queue, page }}
          rail={
            <NextInQueue
              rows={(others?.rows ?? []).filter((row) => row.id !== proposal.id).slice(0, nextShown)}
              query={queue ?? ''}
            />
          }
        />
      )}
      {open.includes(proposal.state) && !proposal.changes && (
        <p className="mt-6 text-ink-2">{t('notChecked')}</p>
      )}
      {proposal.proposedAt && (
        <ProposalSteps
          messages={messages}
          answer={
            <AnswerForm
              words={{
                label: review('steps.answer'),
                hint: review('steps.answerHelp'),
                send: review('steps.send'),
              }}
              signIn={signInWords(signIn)}
              requestKey={uuid()}
              page={page}
              action={answerAction.bind(null, proposal.id)}
            />
          }
        />
      )}
    </>
  )
})

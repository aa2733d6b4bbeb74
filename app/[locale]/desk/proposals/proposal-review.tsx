import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CheckList, WhatItChanges } from '@/components/desk/check-rail'
import { ClashChoices } from '@/components/desk/clash-choices'
import { Decisions } from '@/components/desk/decisions'
import { KeptMoves } from '@/components/desk/kept-moves'
import { ProposalChanges } from '@/components/desk/proposal-changes'
import { ReviewForm } from '@/components/desk/review-form'
import { signInWords } from '@/components/entries/sign-in-words'
import { Section } from '@/components/ui/section'
import { type Contributor, holds } from '@/lib/auth/person'
import type { Compared } from '@/lib/desk/comparison'
import { lookOver } from '@/lib/desk/look-over'
import type { ProposalRead } from '@/lib/entries/proposal-queue'
import { settings } from '@/lib/env'
import { nextPage, queuePage } from './addresses'
import { decideAction, settleAction } from './decide'
import type { Opened } from './read-opened'
import type { Beside } from './set-beside'

type Props = {
  person: Contributor
  proposal: ProposalRead
  beside: Beside
  queue: string | null
  /** The address of the page. */
  page: string
  /** Stands beside the changes on a wide screen, under what is to be checked. */
  rail: ReactNode
}

/** An undecided proposal beside what is published now, and for editors what they may do with it. */
export async function ProposalReview({ person, proposal, beside, queue, page, rail }: Props) {
  const { compared, known, kept } = beside
  const [t, words, check, signIn] = await Promise.all([
    getTranslations('desk.proposal'),
    getTranslations('review.table'),
    getTranslations('review.check'),
    getTranslations('forms.signIn'),
  ])
  const editor = holds(person, 'editor') ? person : null
  const looked = editor && (await lookOver(editor, proposal, compared.changes))
  const clashes = compared.changes.some((change) => change.clashes.length > 0)
  const decides = editor !== null && proposal.state === 'proposed'
  const own = [proposal.author?.id, proposal.editedById].includes(person.id)
  const mayPublish = decides && !(own && settings().ENTENTE_SECOND_READER)
  const opened: Opened = {
    id: proposal.id,
    queue,
    seen: proposal.updatedAt.toISOString(),
    revisions: revisionsOf(compared),
  }
  const next = decides ? await nextPage(editor, opened) : null
  const changes = (
    <Section
      title={words('title')}
      standfirst={`${words('standfirst')}${mayPublish && !clashes ? ` ${words('decides')}` : ''}`}
      className="mt-8"
    >
      <ProposalChanges {...{ compared, known, looked, decides, takes: mayPublish && !clashes }} />
    </Section>
  )
  return (
    <>
      {clashes && mayPublish && (
        <ClashChoices compared={compared} known={known} action={settleAction.bind(null, opened)} />
      )}
      <KeptMoves kept={kept} />
      <div className="wide:grid wide:grid-cols-12 wide:gap-x-6">
        <div className={looked ? 'wide:col-span-9' : 'wide:col-span-12'}>
          {decides && next ? (
            <ReviewForm action={decideAction.bind(null, opened)} signIn={signInWords(signIn)} page={page}>
              {changes}
              {!mayPublish && <p className="mt-6 text-ink-2">{t('secondReader')}</p>}
              <Decisions
                mayPublish={mayPublish && !clashes}
                next={next.id && next.href}
                queue={queuePage(queue)}
              />
            </ReviewForm>
          ) : (
            changes
          )}
        </div>
        {looked && (
          <aside aria-label={check('title')} className="wide:col-span-3">
            <Section title={check('title')} className="mt-8">
              <CheckList changes={compared.changes} looked={looked} />
            </Section>
            <WhatItChanges changes={compared.changes} looked={looked} />
            {rail}
          </aside>
        )}
      </div>
    </>
  )
}

const revisionsOf = ({ changes }: Compared): Record<string, number> =>
  Object.fromEntries(changes.map(({ entry, revision }) => [entry.id, revision]))

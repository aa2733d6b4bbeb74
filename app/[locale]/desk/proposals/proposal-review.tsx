import { getTranslations } from 'next-intl/server'
import { ClashChoices } from '@/components/desk/clash-choices'
import { Decisions } from '@/components/desk/decisions'
import { KeptMoves } from '@/components/desk/kept-moves'
import { ProposalChanges } from '@/components/desk/proposal-changes'
import { Section } from '@/components/ui/section'
import { type Contributor, holds } from '@/lib/auth/person'
import { type Compared, compare } from '@/lib/desk/comparison'
import { listKeptMoves } from '@/lib/desk/kept-moves'
import { withoutOvertaken } from '@/lib/desk/moved-subject'
import type { ProposalRead } from '@/lib/entries/proposal-queue'
import { settings } from '@/lib/env'
import { knownOf } from '../../entries/read-entry'
import { decideAction, publishAction, settleAction } from './decide'
import type { Opened } from './read-opened'

type Props = {
  person: Contributor
  proposal: ProposalRead
  /** The page that it stands on. */
  at: Opened['at']
  className?: string
}

const undecided: readonly string[] = ['draft', 'proposed', 'returned']

/** An undecided proposal beside what is published now, and for editors what they may do with it. */
export async function ProposalReview({ person, proposal, at, className }: Props) {
  if (!undecided.includes(proposal.state)) return null
  const t = await getTranslations('desk.proposal')
  if (!proposal.changes) return <p className="mt-6 text-ink-2">{t('notChecked')}</p>
  const changes = await withoutOvertaken(proposal.changes)
  const [compared, kept] = await Promise.all([compare(changes), listKeptMoves(changes)])
  const pair = compared.changes.map(({ after }) => after.values.relationship).find((one) => one)
  const known = await knownOf(compared.named, pair ? String(pair) : null)
  const clashes = compared.changes.some((change) => change.clashes.length > 0)
  const decides = holds(person, 'editor') && proposal.state === 'proposed'
  const mayPublish = decides && !(proposal.author?.id === person.id && settings().ENTENTE_SECOND_READER)
  const opened: Opened = { id: proposal.id, seen: proposal.updatedAt.toISOString(), at }
  return (
    <>
      {clashes && mayPublish && (
        <ClashChoices
          compared={compared}
          known={known}
          action={settleAction.bind(null, { ...opened, revisions: revisionsOf(compared) })}
        />
      )}
      <KeptMoves kept={kept} />
      <Section title={t('changes')} className={className}>
        <ProposalChanges compared={compared} known={known} />
      </Section>
      {decides && !mayPublish && <p className="mt-6 text-ink-2">{t('secondReader')}</p>}
      {decides && (
        <Decisions
          publish={clashes || !mayPublish ? null : publishAction.bind(null, opened)}
          decide={decideAction.bind(null, opened)}
        />
      )}
    </>
  )
}

const revisionsOf = ({ changes }: Compared): Record<string, number> =>
  Object.fromEntries(changes.map(({ entry, revision }) => [entry.id, revision]))

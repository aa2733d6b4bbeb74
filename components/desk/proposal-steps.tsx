import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PrintedMoment } from '@/components/fields/printed-moment'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { Message } from '@/lib/entries/proposal-messages'
import { useNotedField } from './noted-field'

/** Everything that was done to a proposal and said about it, with its day and minute. @param answer the form below */
export function ProposalSteps({ messages, answer }: { messages: readonly Message[]; answer: ReactNode }) {
  const t = useTranslations('review.steps')
  return (
    <Section title={t('title')}>
      <ol className="divide-y divide-rule border-rule border-y">
        {messages.map((message) => (
          <Step key={message.id} message={message} />
        ))}
      </ol>
      {answer}
    </Section>
  )
}

function Step({ message: { at, author, step, field, body, otherId } }: { message: Message }) {
  const t = useTranslations('review.steps')
  const former = useTranslations('desk.list')('former')
  const noted = useNotedField()
  const other = (chunks: ReactNode) =>
    otherId ? <Link href={`/desk/proposals/${otherId}`}>{chunks}</Link> : chunks
  return (
    <li className="grid gap-x-6 py-2 md:grid-cols-[13rem_minmax(0,1fr)]">
      <p className="text-14 text-ink-3">
        <PrintedMoment at={at.toISOString()} />
      </p>
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{author ?? former}</span> {step && t.rich(step, { other })}
          {field && t('on', { field: noted(field) })}
        </p>
        {body && <p className="wrap-anywhere mt-1 max-w-measure whitespace-pre-line">{body}</p>}
      </div>
    </li>
  )
}

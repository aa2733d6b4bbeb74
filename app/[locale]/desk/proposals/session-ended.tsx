import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { AnswerForm } from '@/components/desk/answer-form'
import { CarriedReview, ReviewForm } from '@/components/desk/review-form'
import { signInWords } from '@/components/entries/sign-in-words'
import { PageHeading } from '@/components/ui/page-heading'
import { answerAction } from './converse'
import { decideAction } from './decide'

/**
 * In place of a proposal, which nobody signed out may see: what was written about it when the session ended and was
 * sent without JavaScript. Signing in here goes on with it.
 */
export async function SessionEnded({ id, page }: { id: string; page: string }) {
  const [t, review, words] = await Promise.all([
    getTranslations('desk.proposal'),
    getTranslations('review.steps'),
    getTranslations('forms.signIn'),
  ])
  const signIn = signInWords(words)
  return (
    <>
      <PageHeading title={t('decide')} />
      <ReviewForm action={decideAction.bind(null, null)} signIn={signIn} page={page}>
        <CarriedReview note={t('noteLabel')} />
      </ReviewForm>
      <AnswerForm
        words={{ label: review('answer'), hint: review('answerHelp'), send: review('send') }}
        signIn={signIn}
        requestKey={randomUUID()}
        action={answerAction.bind(null, id)}
        page={page}
        carried
      />
    </>
  )
}

'use client'

import { useActionState } from 'react'
import { SignInAgain, type SignInWords } from '@/components/entries/sign-in-again'
import type { SignInState } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

export type AnswerState = { body: string; error?: string; note?: string; sent: number; signIn?: SignInState }

type Props = {
  words: { label: string; hint: string; send: string }
  signIn: SignInWords
  /** Of the message that is being written. */
  requestKey: string
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>
  /** The address of the page, by which what was typed is found again without a script. */
  page: string
  /** Shown only to sign in again. */
  carried?: boolean
}

/** Says something about a proposal to whoever is concerned with it. */
export function AnswerForm({ words, signIn, requestKey, action, page, carried }: Props) {
  const [state, send] = useActionState(action, { body: '', sent: 0 }, page)
  if (carried && !state.signIn) return null
  return (
    <form action={send} noValidate className="mt-2 max-w-measure">
      <input type="hidden" name="requestKey" value={requestKey} />
      {state.signIn && <SignInAgain words={signIn} {...state.signIn} />}
      <TextArea
        key={state.sent}
        name="body"
        label={words.label}
        hint={words.hint}
        error={state.error}
        defaultValue={state.body}
      />
      <SubmitButton variant="secondary">{words.send}</SubmitButton>
      {state.note && (
        <p role="status" className="mt-3 text-14 text-ink-2">
          {state.note}
        </p>
      )}
    </form>
  )
}

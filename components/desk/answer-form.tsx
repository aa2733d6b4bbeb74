'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

export type AnswerState = { body: string; error?: string; note?: string; sent: number }

type Props = {
  words: { label: string; hint: string; send: string }
  /** Of the message that is being written. */
  requestKey: string
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>
}

/** Says something about a proposal to whoever is concerned with it. */
export function AnswerForm({ words, requestKey, action }: Props) {
  const [state, send] = useActionState(action, { body: '', sent: 0 })
  return (
    <form action={send} noValidate className="mt-2 max-w-measure">
      <input type="hidden" name="requestKey" value={requestKey} />
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

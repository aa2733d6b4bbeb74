'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormAction } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'

type Words = { label: string; hint?: string; optional?: string }
export type CorrectionWords = Record<'text' | 'source' | 'name' | 'contact', Words> & {
  showName: string
  website: string
  send: string
  kept: string
}

type Props = { action: FormAction; words: CorrectionWords; requestKey: string }

/** What is wrong, where it says so, and who says it. */
export function CorrectionForm({ action, words, requestKey }: Props) {
  const [state, send] = useActionState(action, {})
  const typed = state.values ?? {}
  const errorAt = (name: string) => state.errors?.find(({ id }) => id === name)?.message
  const line = (name: 'source' | 'name' | 'contact') => ({
    name,
    ...words[name],
    error: errorAt(name),
    defaultValue: typed[name],
  })
  return (
    <form action={send} noValidate>
      <ErrorSummary title={state.title ?? ''} errors={state.errors ?? []} kept={words.kept} />
      <input type="hidden" name="requestKey" value={typed.requestKey ?? requestKey} />
      <TextArea name="text" rows={6} {...words.text} error={errorAt('text')} defaultValue={typed.text} />
      <TextInput {...line('source')} autoComplete="off" />
      <TextInput {...line('name')} autoComplete="name" />
      <label className="flex min-h-8 items-center gap-2 text-14">
        <input
          key={typed.showName}
          type="checkbox"
          name="showName"
          defaultChecked={typed.showName === 'on'}
          className="size-5"
        />
        {words.showName}
      </label>
      <TextInput {...line('contact')} type="email" autoComplete="email" />
      {/* People neither see nor reach it. */}
      <div hidden>
        <label>
          {words.website}
          <input
            type="text"
            name="website"
            defaultValue={typed.website}
            tabIndex={-1}
            autoComplete="off"
            className="control"
          />
        </label>
      </div>
      <SubmitButton className="mt-4">{words.send}</SubmitButton>
    </form>
  )
}

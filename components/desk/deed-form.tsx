'use client'

import { type ComponentProps, type ReactNode, useActionState } from 'react'
import { SignInAgain, type SignInWords } from '@/components/entries/sign-in-again'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormAction } from '@/components/ui/form-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { type ChoiceRow, DeedChoices } from './deed-choices'

type Props = {
  action: FormAction
  /** What the editor saw, and the key of the form. */
  hidden: Record<string, string>
  /** A line to write beside the reason: a new address. */
  line?: { name: string; label: string; hint: string; value: string }
  choices?: { columns: readonly string[]; rows: readonly ChoiceRow[] }
  reason: { label: string; hint: string; value?: string }
  kept: string
  signIn: SignInWords
  submit: ReactNode
  look?: ComponentProps<typeof SubmitButton>['variant']
}

/** Asks for the reason of what an editor decides, and whatever else it needs; works without JavaScript. */
export function DeedForm({ action, hidden, line, choices, reason, kept, signIn, submit, look }: Props) {
  const [state, send] = useActionState(action, {})
  const at = (name: string) => state.values?.[name]
  const errorAt = (name: string) => state.errors?.find(({ id }) => id === name)?.message
  return (
    <form action={send} noValidate className="mt-6">
      <ErrorSummary title={state.title ?? ''} errors={state.errors ?? []} kept={kept} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.signIn && <SignInAgain words={signIn} {...state.signIn} />}
      {choices && <DeedChoices {...choices} chosen={at} />}
      <div className="max-w-measure">
        {line && (
          <TextInput
            name={line.name}
            label={line.label}
            hint={line.hint}
            error={errorAt(line.name)}
            defaultValue={at(line.name) ?? line.value}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        <TextArea
          name="reason"
          label={reason.label}
          hint={reason.hint}
          error={errorAt('reason')}
          defaultValue={at('reason') ?? reason.value}
          rows={2}
        />
        <SubmitButton variant={look} className="mt-4">
          {submit}
        </SubmitButton>
      </div>
    </form>
  )
}

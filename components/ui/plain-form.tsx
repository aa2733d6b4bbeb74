'use client'

import { type ComponentProps, type ReactNode, useActionState } from 'react'
import type { Choice } from './choice'
import { Choices } from './choices'
import { ErrorSummary } from './error-summary'
import type { FieldWords } from './field-notes'
import type { FormAction, FormState } from './form-state'
import { Select } from './select'
import { SubmitButton } from './submit-button'
import { TextInput } from './text-input'

/** A line of text, one of `choices`, or any of `checks`. */
export type PlainField = Omit<FieldWords, 'error'> & {
  name: string
  type?: 'text' | 'email' | 'password'
  autoComplete?: string
  readOnly?: boolean
  /** What stands in it to begin with. */
  value?: string
  choices?: readonly Choice[]
  /** What is chosen stands in `value`, separated by commas. */
  checks?: readonly Choice[]
}

type Props = {
  action: FormAction
  fields?: readonly PlainField[]
  /** Sent along as they are. */
  hidden?: Record<string, string>
  submit: ReactNode
  look?: ComponentProps<typeof SubmitButton>['variant']
  /** A line under the error summary: "What you typed is kept". */
  kept?: string
}

function PlainControl({ field, state }: { field: PlainField; state: FormState }) {
  const { value, choices, checks, type = 'text', autoComplete, readOnly, ...words } = field
  const shared = {
    ...words,
    error: state.errors?.find(({ id }) => id === field.name)?.message,
    defaultValue: state.values?.[field.name] ?? value,
    required: true,
  }
  const { error, defaultValue = '' } = shared
  if (checks)
    return (
      <Choices
        type="checkbox"
        stacked
        choices={checks}
        chosen={defaultValue.split(',')}
        {...words}
        error={error}
      />
    )
  if (choices) return <Select choices={choices} {...shared} />
  const spelling = type === 'text' ? {} : { autoCapitalize: 'none', spellCheck: false }
  return <TextInput {...{ type, autoComplete, readOnly }} {...spelling} {...shared} />
}

/** A few fields under one another and one button. Works without JavaScript: the page comes back with its answer. */
export function PlainForm({ action, fields = [], hidden = {}, submit, look, kept }: Props) {
  const [state, send] = useActionState(action, {})
  return (
    <form action={send} noValidate className="max-w-lg">
      <ErrorSummary title={state.title ?? ''} errors={state.errors ?? []} kept={kept} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <PlainControl key={field.name} field={field} state={state} />
      ))}
      <SubmitButton variant={look} className={fields.length > 0 ? 'mt-3' : ''}>
        {submit}
      </SubmitButton>
      {state.done && <Done {...state.done} />}
    </form>
  )
}

function Done({ text, note, copy }: NonNullable<FormState['done']>) {
  return (
    <div role="status" className="mt-6 border-accent border-l-4 bg-paper-2 px-4 py-3">
      <p className="font-semibold">{text}</p>
      {copy && <p className="mt-1 select-all whitespace-pre-line break-all font-mono text-14">{copy}</p>}
      {note && <p className="mt-1 text-14 text-ink-2">{note}</p>}
    </div>
  )
}

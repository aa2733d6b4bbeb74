'use client'

import { type ReactNode, useActionState } from 'react'
import type { EntryFormAction, EntryFormState } from '@/components/entries/entry-form-state'
import { SignInAgain, type SignInWords } from '@/components/entries/sign-in-again'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldNotes, noteIds } from '@/components/ui/field-notes'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { Typed } from '@/lib/entries/typed'

/** A statement to be ranked, drawn already. */
export type RankedStatement = {
  id: string
  /** Null where it stands above the form. */
  shown: ReactNode
  /** Whether it says what is so: a denial cannot be gone by. */
  canPrefer: boolean
  rank: string
  reason: string | null
}

export type RankWords = {
  title: string
  prefer: string
  none: string
  unused: string
  reason: string
  reasonHelp: string
  save: string
  change: string
  optional: string
  kept: string
  signIn: SignInWords
}

type Props = {
  statements: readonly RankedStatement[]
  /** Behind its title until it is asked for. */
  folded: boolean
  words: RankWords
  /** What pressing the button does: publish, or send for review. */
  intent: 'publish' | 'review'
  hidden: Record<string, string>
  /** The link to the statements as they are now. */
  again: ReactNode
  action: EntryFormAction
}

const typedOf = (statements: readonly RankedStatement[]): Typed => [
  ['preferred', statements.find(({ rank }) => rank === 'preferred')?.id ?? ''],
  ...statements.flatMap(
    ({ id, rank, reason }): Typed => [
      ...(rank === 'deprecated' ? ([[`unused.${id}`, 'on']] as Typed) : []),
      [`reason.${id}`, reason ?? ''],
    ],
  ),
]

/** The statements on one field, and which of them the page goes by. Works without JavaScript. */
export function RankForm({ statements, folded, words, intent, hidden, again, action }: Props) {
  const before: EntryFormState = { typed: typedOf(statements), errors: [], rows: {} }
  const [state, send] = useActionState(action, before)
  const lines = new Map(state.typed)
  const errors = new Map(state.errors.map(({ id, message }) => [id, message]))
  const field = hidden['statement.field'] ?? ''
  const at = (name: string) => `${field}.${name}`
  const radio = (value: string, label: string, id?: string) => (
    <label className="flex min-h-8 items-center gap-2">
      <input
        key={lines.get('preferred')}
        id={id}
        type="radio"
        name="preferred"
        value={value}
        defaultChecked={(lines.get('preferred') ?? '') === value}
      />
      {label}
    </label>
  )
  const form = (
    <form action={send} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={lines.get(name) ?? value} />
      ))}
      {state.title && (
        <ErrorSummary
          title={state.title}
          errors={state.errors.map(({ id, message }) => ({ id: id ? at(id) : undefined, message }))}
          kept={words.kept}
        />
      )}
      {state.title && <p className="mb-4">{again}</p>}
      {state.signIn && <SignInAgain words={words.signIn} {...state.signIn} />}
      <fieldset>
        <legend className={folded ? 'sr-only' : 'text-14 text-ink-3'}>{words.title}</legend>
        <ol className="divide-y divide-rule border-rule border-y">
          {statements.map(({ id, shown, canPrefer }, index) => {
            const [unused, reason] = [`unused.${id}`, `reason.${id}`]
            return (
              <li
                key={id}
                className={`grid gap-x-6 gap-y-2 py-3 ${shown ? 'md:grid-cols-[minmax(0,1fr)_minmax(0,16.5rem)]' : 'max-w-lg'}`}
              >
                {shown && <div className="min-w-0">{shown}</div>}
                <div className="text-14 [&>div]:py-1">
                  {canPrefer && radio(id, words.prefer, index === 0 ? at('preferred') : undefined)}
                  <label className="flex min-h-8 items-center gap-2">
                    <input
                      key={lines.get(unused)}
                      id={at(unused)}
                      type="checkbox"
                      name={unused}
                      defaultChecked={lines.get(unused) === 'on'}
                      aria-describedby={noteIds({ id: at(unused), error: errors.get(unused) })}
                    />
                    {words.unused}
                  </label>
                  <FieldNotes id={at(unused)} error={errors.get(unused)} />
                  <TextInput
                    id={at(reason)}
                    name={reason}
                    label={words.reason}
                    hint={words.reasonHelp}
                    error={errors.get(reason)}
                    defaultValue={lines.get(reason) ?? ''}
                    autoComplete="off"
                  />
                </div>
              </li>
            )
          })}
        </ol>
        <div className="mt-2 text-14">{radio('', words.none)}</div>
      </fieldset>
      <div className="max-w-lg text-14 [&>div]:py-2">
        <TextInput
          id={at('reason')}
          name="reason"
          label={words.change}
          optional={words.optional}
          error={errors.get('reason')}
          defaultValue={lines.get('reason') ?? ''}
          autoComplete="off"
        />
      </div>
      <SubmitButton name="intent" value={intent} variant="secondary" size="small" className="mt-2">
        {words.save}
      </SubmitButton>
    </form>
  )
  if (!folded) return form
  return (
    <details className="mt-3" open={Boolean(state.title ?? state.signIn) || undefined}>
      <summary className="min-h-6 cursor-pointer text-14 text-accent">{words.title}</summary>
      {form}
    </details>
  )
}

'use client'

import { useActionState, useMemo, useRef } from 'react'
import type { FieldView, InputView } from '@/components/fields/input-view'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Typed } from '@/lib/entries/typed'
import type { EntryFormAction, EntryFormState } from './entry-form-state'
import { FormField } from './form-field'
import { SignInAgain, type SignInWords } from './sign-in-again'
import { SourceFields, type SourceView } from './source-fields'
import { type StoredQuote, useQuoting } from './use-quoting'
import { type ReadStored, useStoredText } from './use-stored-text'

/** The form of an entry as data: every word in the reader's language. */
export type FormView = {
  fields: FieldView[]
  /** Null for a form about a source itself. */
  source: SourceView | null
  reason: InputView
  /** Names that inputs offer, by the id of their list. */
  lists: { id: string; names: string[] }[]
  buttons: { draft: string; review: string; publish?: string }
  kept: string
  signIn: SignInWords
}

type Props = {
  view: FormView
  action: EntryFormAction
  typed: Typed
  hidden: Record<string, string>
  quoted: readonly StoredQuote[]
  readStored: ReadStored
}

/** What a form carries without showing it; it comes back with what was typed. */
const carried = ['requestKey', 'baseRevision', 'proposal', 'formLanguage'] as const

/** A source on the left, the entry on the right, and beside each fact the words that support it. */
export function EntryForm({ view, action, typed, hidden, quoted, readStored }: Props) {
  const before: EntryFormState = { typed, errors: [], rows: {} }
  const [state, send] = useActionState(action, before)
  const lines = useMemo(() => new Map(state.typed), [state])
  const errors = new Map(state.errors.map(({ id, message }) => [id, message]))
  const labels = labelsOf(view)
  const form = useRef<HTMLFormElement>(null)
  const quoting = useQuoting(form, view.fields, view.source?.quoting, lines, quoted)
  const lookUp = useStoredText(quoting, readStored)
  const key = lines.get('requestKey') ?? hidden.requestKey ?? ''
  const fill = { lines, errors, rows: state.rows, key, quoting }
  return (
    <form
      ref={form}
      onInput={({ target }) => quoting?.typed(target)}
      onBlur={({ target }) => lookUp(target)}
      action={send}
      noValidate
      className="mt-6 wide:grid wide:grid-cols-[minmax(0,5fr)_minmax(0,8fr)] wide:gap-x-12"
    >
      {/* Return in a line looks for mistakes; it sends nothing. */}
      <button type="submit" name="intent" value="check" tabIndex={-1} aria-hidden="true" className="hidden" />
      {carried
        .map((name) => [name, lines.get(name) ?? hidden[name]] as const)
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <div className="wide:col-span-2">
        {state.title && (
          <ErrorSummary
            title={state.title}
            errors={state.errors.map((error) => ({ ...error, label: labels.get(error.id) }))}
            kept={view.kept}
          />
        )}
        {state.note && (
          <p role="status" className="mb-6 border-ink border-l-4 bg-paper-2 px-4 py-3">
            {state.note}
          </p>
        )}
        {state.signIn && <SignInAgain words={view.signIn} {...state.signIn} />}
      </div>
      <div className="wide:border-rule wide:border-r wide:pr-8">
        {view.source && <SourceFields view={view.source} fill={fill} />}
      </div>
      <div className="min-w-0">
        <div className="divide-y divide-rule border-rule border-y">
          {view.fields.map((field) => (
            <FormField key={field.name} view={field} fill={fill} />
          ))}
          <FormField view={{ name: 'reason', label: '', inputs: [view.reason] }} fill={fill} />
        </div>
        <div className="sticky bottom-0 mt-4 flex flex-wrap gap-3 bg-paper py-4">
          {view.buttons.publish && (
            <SubmitButton name="intent" value="publish">
              {view.buttons.publish}
            </SubmitButton>
          )}
          <SubmitButton name="intent" value="review" variant={view.buttons.publish ? 'secondary' : 'primary'}>
            {view.buttons.review}
          </SubmitButton>
          <SubmitButton name="intent" value="draft" variant="secondary">
            {view.buttons.draft}
          </SubmitButton>
        </div>
      </div>
      {view.lists.map(({ id, names }) => (
        <datalist key={id} id={id}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ))}
    </form>
  )
}

/** The label of every input, by its name; rows of lists have that of their question. */
function labelsOf({ fields, source, reason }: FormView): {
  get: (id: string | undefined) => string | undefined
} {
  const inputs = [
    ...fields.flatMap(({ inputs, more, quote }) => [...inputs, ...(more?.inputs ?? []), quote]),
    reason,
  ]
  const all = [...inputs, ...(source ? [source.existing, ...source.inputs] : [])].flatMap(
    (input) => input ?? [],
  )
  const names = new Map(all.map(({ name, label }) => [name, label]))
  const lists = new Map(fields.flatMap(({ rows, label }) => (rows ? [[rows.name, label]] : [])))
  return {
    get: (id = '') => names.get(id) ?? lists.get(id.replace(/^quote\./, '').split('.')[0] ?? ''),
  }
}

'use client'

import { useActionState, useMemo, useRef, useState } from 'react'
import { FormHelpContext } from '@/components/fields/form-help'
import type { FieldView, InputView } from '@/components/fields/input-view'
import type { Understand, Understood } from '@/components/fields/understood'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Typed } from '@/lib/entries/typed'
import { DraftKeeper, type DraftWords } from './draft-keeper'
import { EditorNotes } from './editor-notes'
import type { EditorSays } from './editor-says'
import type { EntryFormAction, EntryFormState } from './entry-form-state'
import { FormField } from './form-field'
import { SignInAgain, type SignInWords } from './sign-in-again'
import { SourceFields, type SourceView } from './source-fields'
import { useFocusAfterSending } from './use-focus-after-sending'
import { type StoredQuote, useQuoting } from './use-quoting'
import { type ReadStored, useStoredText } from './use-stored-text'
import type { Keeping } from './watch-form'

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
  colon: string
  notes: EditorSays
  draft: DraftWords
  signIn: SignInWords
}

/** How drafts of the form are kept by themselves; the form's own key, window and version are known to it. */
export type FormKeeping = Omit<Keeping, 'key' | 'window' | 'seen'>

/** What every form of the desk is filled with and works by, whatever it asks. */
export type Filling = {
  action: EntryFormAction
  typed: Typed
  /** Of the form: what it changes, from which revision, under which key. */
  hidden: Record<string, string>
  /** Words that the entry has of the source that stands in the form, and how to ask for what is kept of another. */
  quoted: readonly StoredQuote[]
  readStored: ReadStored
  /** How the lines that it is filled with are understood, and who says so when one changes. */
  understood: [string, Understood][]
  understand: Understand
  /** Null when nobody is signed in. */
  keeping: FormKeeping | null
}

type Props = Filling & { view: FormView }

/** What a form carries without showing it; it comes back with what was typed. */
const carried = [
  'requestKey',
  'baseRevision',
  'proposal',
  'formLanguage',
  'correction',
  'statement.field',
] as const

/** A source on the left, the entry on the right, and beside each fact the words that support it. */
export function EntryForm({ view, action, typed, quoted, readStored, ...props }: Props) {
  const { understood, understand, keeping } = props
  // A page that is made anew around the form does not make it another form.
  const [hidden] = useState(props.hidden)
  const before: EntryFormState = { typed, errors: [], rows: {} }
  const [state, send, sending] = useActionState(action, before)
  const lines = useMemo(() => new Map(state.typed), [state])
  const errors = new Map(state.errors.map(({ id, message }) => [id, message]))
  const labels = labelsOf(view)
  const form = useRef<HTMLFormElement>(null)
  const sent = useFocusAfterSending(sending)
  const quoting = useQuoting(form, view.fields, view.source?.quoting, lines, quoted)
  const lookUp = useStoredText(quoting, readStored)
  const key = lines.get('requestKey') ?? hidden.requestKey ?? ''
  const fill = { lines, errors, rows: state.rows, key, quoting }
  const own = {
    window: state.kept?.window ?? hidden.window ?? '',
    seen: state.kept?.seen ?? hidden.seen ?? '',
  }
  const another = lines.get('another') === 'on'
  const help = useMemo(
    () => ({ understood: new Map(state.understood ?? understood), understand, another }),
    [state.understood, understood, understand, another],
  )
  return (
    <FormHelpContext value={help}>
      <form
        ref={form}
        onInput={({ target }) => quoting?.typed(target)}
        onBlur={({ target }) => lookUp(target)}
        onSubmit={sent}
        action={send}
        noValidate
        className="mt-6 wide:grid wide:grid-cols-[minmax(0,5fr)_minmax(0,8fr)] wide:gap-x-12"
      >
        {/* Return in a line looks for mistakes; it sends nothing. */}
        <button
          type="submit"
          name="intent"
          value="check"
          tabIndex={-1}
          aria-hidden="true"
          className="hidden"
        />
        {carried
          .map((name) => [name, lines.get(name) ?? hidden[name]] as const)
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <input type="hidden" name="window" value={own.window} />
        <input type="hidden" name="seen" value={own.seen} />
        <div className="wide:col-span-2">
          {state.title && (
            <ErrorSummary
              title={state.title}
              errors={state.errors.map((error) => ({ ...error, label: labels.get(error.id) }))}
              kept={view.kept}
              colon={view.colon}
            />
          )}
          {state.note && (
            <p role="status" className="mb-6 border-ink border-l-4 bg-paper-2 px-4 py-3">
              {state.note} {state.other && <a href={state.other}>{view.draft.openOther}</a>}
            </p>
          )}
          <EditorNotes says={view.notes.others} />
          {state.signIn && <SignInAgain words={view.signIn} {...state.signIn} />}
        </div>
        <div inert={sending} className="wide:border-rule wide:border-r wide:pr-8">
          {view.source && <SourceFields view={view.source} fill={fill} />}
        </div>
        <div className="min-w-0">
          <div inert={sending} className="divide-y divide-rule border-rule border-y">
            {view.fields.map((field) => (
              <div key={field.name}>
                <EditorNotes says={view.notes.at[field.name] ?? []} />
                <FormField view={field} fill={fill} />
              </div>
            ))}
            <FormField view={{ name: 'reason', label: '', inputs: [view.reason] }} fill={fill} />
          </div>
          <div className="sticky bottom-0 mt-4 flex flex-wrap gap-3 bg-paper py-4">
            {view.buttons.publish && (
              <SubmitButton name="intent" value="publish">
                {view.buttons.publish}
              </SubmitButton>
            )}
            <SubmitButton
              name="intent"
              value="review"
              variant={view.buttons.publish ? 'secondary' : 'primary'}
            >
              {view.buttons.review}
            </SubmitButton>
            <SubmitButton name="intent" value="draft" variant="secondary">
              {view.buttons.draft}
            </SubmitButton>
            {keeping && (
              <DraftKeeper
                keeping={{ ...keeping, key, window: own.window, seen: own.seen || null }}
                words={view.draft}
              />
            )}
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
    </FormHelpContext>
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

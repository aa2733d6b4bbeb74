'use client'

import { createContext, type ReactNode, useActionState, useContext } from 'react'
import { SignInAgain, type SignInWords } from '@/components/entries/sign-in-again'
import { ErrorSummary, type FormError } from '@/components/ui/error-summary'
import type { SignInState } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-area'
import type { Typed } from '@/lib/entries/typed'

/** What a review shows after it was sent and is not left. */
export type ReviewState = {
  typed: Typed
  title?: string
  errors: FormError[]
  signIn?: SignInState
  /** What was decided on, as it came with the form. */
  carried?: string
}

type Action = (before: ReviewState, form: FormData) => Promise<ReviewState>

const Filled = createContext<ReviewState>({ typed: [], errors: [] })
const lineOf = ({ typed }: ReviewState, name: string) => typed.find(([one]) => one === name)?.[1]

type Props = {
  action: Action
  signIn: SignInWords
  /** The address of the page, by which what was typed is found again without a script, on whichever page it is. */
  page: string
  children: ReactNode
}

/** The form around everything that is decided of a proposal; what was typed in it comes back. */
export function ReviewForm({ action, signIn, page, children }: Props) {
  const [state, send] = useActionState(action, { typed: [], errors: [] }, page)
  return (
    <Filled value={state}>
      <form action={send} noValidate>
        {/* Return in a tick box decides nothing. */}
        <button type="submit" disabled className="hidden" />
        <ErrorSummary title={state.title ?? ''} errors={state.errors} />
        {state.signIn && <SignInAgain words={signIn} {...state.signIn} />}
        {children}
      </form>
    </Filled>
  )
}

/** What was written and ticked when the session ended, for a page on which the proposal itself is not shown. */
export function CarriedReview({ note }: { note: string }) {
  const { typed, signIn, carried } = useContext(Filled)
  if (!signIn) return null
  return (
    <>
      <input type="hidden" name="carried" value={carried} />
      {typed
        .filter(([name]) => name !== 'note')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <div className="max-w-measure">
        <NoteArea name="note" label={note} />
      </div>
    </>
  )
}

/** A note of the editor; `id` is its name. */
export function NoteArea({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const state = useContext(Filled)
  const error = state.errors.find(({ id }) => id === name)?.message
  return (
    <TextArea
      name={name}
      label={label}
      hint={hint}
      error={error}
      defaultValue={lineOf(state, name) ?? ''}
      rows={2}
    />
  )
}

/** A note that is folded away until it is written. */
export function FoldedNote({ name, label, open }: { name: string; label: string; open: string }) {
  const written = Boolean(lineOf(useContext(Filled), name))
  return (
    <details open={written || undefined} className="mt-2 text-14">
      <summary className="min-h-6 cursor-pointer text-accent">{open}</summary>
      <NoteArea name={name} label={label} />
    </details>
  )
}

/** Whether a place is published; ticked to begin with. */
export function TakeBox({ name, label }: { name: string; label: string }) {
  const state = useContext(Filled)
  const ticked = state.typed.length === 0 || lineOf(state, name) !== undefined
  return (
    <input
      key={String(ticked)}
      type="checkbox"
      name={name}
      aria-label={label}
      defaultChecked={ticked}
      className="mt-0.5 size-5 flex-none"
    />
  )
}

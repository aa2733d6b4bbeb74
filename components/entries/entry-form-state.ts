import type { Understood } from '@/components/fields/understood'
import type { FormError } from '@/components/ui/error-summary'
import type { SignInState } from '@/components/ui/form-state'
import type { Typed } from '@/lib/entries/typed'

/** What the form of an entry shows after it was sent and is not left; everything typed comes back. */
export type EntryFormState = {
  typed: Typed
  /** One an input, in the order of the form. */
  errors: FormError[]
  title?: string
  signIn?: SignInState
  /** How many rows of a list are shown at least. */
  rows: Record<string, number>
  note?: string
  /** Where what the note speaks of is seen. */
  other?: string
  /** How lines were understood, by the name of their input. */
  understood?: [string, Understood][]
  /** The window of the form, and the version of the draft that it has seen. */
  kept?: { window: string | null; seen: string | null }
}

export type EntryFormAction = (before: EntryFormState, form: FormData) => Promise<EntryFormState>

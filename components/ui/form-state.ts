import type { FormError } from './error-summary'

/** The session has ended: sign in beside what was typed; what went wrong when that was tried. `code`: that is owed. */
export type SignInState = { message?: string; intent: string; code?: boolean }

/** What a small form shows after it was sent and is not left. */
export type FormState = {
  /** Title of the error summary. */
  title?: string
  errors?: FormError[]
  /** What was typed, by name; never a password. */
  values?: Record<string, string>
  signIn?: SignInState
  /** Said where it went well; `copy` is something to take along, one a line. */
  done?: { text: string; note?: string; copy?: string }
}

/** An action for `PlainForm`; further arguments are bound before. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

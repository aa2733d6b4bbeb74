import type { FormError } from './error-summary'

/** What a small form shows after it was sent and is not left. */
export type FormState = {
  /** Title of the error summary. */
  title?: string
  errors?: FormError[]
  /** What was typed, by name; never a password. */
  values?: Record<string, string>
  /** Said where it went well; `copy` is something to take along, one a line. */
  done?: { text: string; note?: string; copy?: string }
}

/** An action for `PlainForm`; further arguments are bound before. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

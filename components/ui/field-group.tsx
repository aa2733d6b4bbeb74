import type { ReactNode } from 'react'
import type { FieldProps } from './field'
import { FieldNotes, fieldRow, noteIds } from './field-notes'

/** Several controls that answer one question; focus goes to the group itself when the error summary links to it. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  optional,
  aside,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={fieldRow(error, Boolean(aside))}>
      <fieldset
        id={id}
        tabIndex={-1}
        aria-describedby={noteIds({ id, hint, error })}
        className="min-w-0 outline-none"
      >
        <legend className="font-semibold">
          {label}
          {optional && <span className="font-normal text-ink-3"> {optional}</span>}
        </legend>
        <FieldNotes id={id} hint={hint} error={error} />
        <div className="mt-2">{children}</div>
      </fieldset>
      {aside}
    </div>
  )
}

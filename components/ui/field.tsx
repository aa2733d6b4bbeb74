import type { ReactNode } from 'react'
import { FieldNotes, type FieldWords, fieldRow, noteIds } from './field-notes'

export type FieldProps = FieldWords & {
  /** Of the control; the error summary links to it. */
  id: string
  /** Stands beside the control on a wide screen: the words that are quoted for it. */
  aside?: ReactNode
}

/** @returns what ties the control to its label and notes: spread it over the input. */
export function controlProps({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  return {
    id,
    'aria-describedby': noteIds({ id, hint, error }),
    'aria-invalid': error ? (true as const) : undefined,
  }
}

/** One labelled control. */
export function Field({
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
      <div className="min-w-0">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {/* Beside the label, not in it: the name of the control is the question alone. */}
        {optional && <span className="text-ink-3"> {optional}</span>}
        <FieldNotes id={id} hint={hint} error={error} />
        <div className="mt-2">{children}</div>
      </div>
      {aside}
    </div>
  )
}

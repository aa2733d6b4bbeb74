import type { ReactNode } from 'react'
import { Shape } from './shape'

/** What every part of a form can say about itself. */
export type FieldWords = {
  label: ReactNode
  /** How to fill it in; stands between label and box. */
  hint?: ReactNode
  /** What is wrong with what was typed. */
  error?: string
  /** In grey after the label: "(optional)". */
  optional?: string
}

type Notes = Pick<FieldWords, 'hint' | 'error'> & { id: string }

/** @returns for `aria-describedby`: the ids of the notes that are shown. */
export function noteIds({ id, hint, error }: Notes): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

export function FieldNotes({ id, hint, error }: Notes) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-14 text-ink-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-2 flex gap-1.5 font-semibold text-14 text-overdue">
          <Shape name="overdue" className="mt-0.5 size-4" />
          <span className="min-w-0">{error}</span>
        </p>
      )}
    </>
  )
}

/** The row of a field, with a bar at its side while something is wrong with it. */
export function fieldRow(error: string | undefined, aside: boolean): string {
  const columns = aside ? 'gap-x-6 gap-y-3 md:grid-cols-[minmax(0,1fr)_minmax(0,16.5rem)]' : ''
  const bar = error
    ? 'relative before:absolute before:inset-y-0 before:-left-3 before:w-1 before:bg-overdue md:before:-left-5'
    : ''
  return `grid grid-cols-[minmax(0,1fr)] py-4 ${columns} ${bar}`
}

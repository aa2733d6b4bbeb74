'use client'

import { useEffect, useId, useRef } from 'react'
import { Shape } from './shape'

/** One thing to mend. Without an id it belongs to no field. */
export type FormError = { id?: string; label?: string; message: string }

type Props = {
  /** "2 things to mend before this can be sent". */
  title: string
  /** In the order of the form; another array is another try, and takes the focus again. */
  errors: readonly FormError[]
  /** A line under the list: "Everything you typed is kept." */
  kept?: string
  /** Stands between the name of a field and what is wrong with it. */
  colon?: string
}

/** What is wrong with a form, on top of it, each line leading to its field. */
export function ErrorSummary({ title, errors, kept, colon = ': ' }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const heading = useId()
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={heading}
      className="mb-6 border-2 border-overdue px-4 py-3 md:px-6 md:py-4"
    >
      <h2 id={heading} className="flex items-center gap-2 text-18">
        <Shape name="overdue" />
        {title}
      </h2>
      <ul className="mt-1">
        {errors.map(({ id, label, message }) => (
          <li key={`${id} ${message}`} className="py-0.5 font-semibold text-overdue">
            {id ? (
              <a href={`#${id}`} className="text-overdue decoration-current">
                {label && label + colon}
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      {kept && <p className="mt-2 text-14 text-ink-2">{kept}</p>}
    </div>
  )
}

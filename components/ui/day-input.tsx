import { type ReactNode, useId } from 'react'

type Props = {
  name: string
  label: string
  /** `YYYY-MM-DD` */
  day?: string
  /** Stands beside it on the same line: the button that sends it. */
  children?: ReactNode
}

/** A day to choose, in a line of text. */
export function DayInput({ name, label, day, children }: Props) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <span className="inline-flex max-w-full flex-wrap items-center gap-2">
        <input
          id={id}
          name={name}
          type="date"
          defaultValue={day}
          required
          className="min-h-8 max-w-full rounded border border-field bg-paper px-2 text-ink"
        />
        {children}
      </span>
    </>
  )
}

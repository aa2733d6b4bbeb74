import { type ReactNode, useId } from 'react'

type Props = {
  title: ReactNode
  /** One grey line that says what is counted. */
  standfirst?: ReactNode
  /** Fragment of the section's address. */
  id?: string
  /** On a wide screen the heading stands in a column of its own, left of the content. */
  beside?: boolean
  className?: string
  children: ReactNode
}

const besideLook = 'wide:grid wide:grid-cols-12 wide:gap-x-6'

/** A part of a page: an ink rule, a heading, a line, the content. */
export function Section({
  title,
  standfirst,
  id,
  beside = false,
  className = 'mt-12 md:mt-16',
  children,
}: Props) {
  const heading = useId()
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={`border-ink border-t pt-3 ${beside ? besideLook : ''} ${className}`}
    >
      <header className={`mb-4 ${beside ? 'wide:col-span-3' : ''}`}>
        <h2 id={heading}>{title}</h2>
        {standfirst && <p className="mt-1 max-w-measure text-14 text-ink-2">{standfirst}</p>}
      </header>
      {beside ? <div className="wide:col-span-9">{children}</div> : children}
    </section>
  )
}

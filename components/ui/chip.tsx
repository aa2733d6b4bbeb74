import type { ReactNode } from 'react'
import { Link } from './link'
import { VisuallyHidden } from './visually-hidden'

type Props = {
  /** The page without this. */
  href: string
  /** What activating it does, for screen readers: "Remove filter:". */
  action: string
  children: ReactNode
}

/** Something chosen, that can be taken away. */
export function Chip({ href, action, children }: Props) {
  return (
    <Link
      href={href}
      className="group inline-flex min-h-7 items-center gap-2 rounded-[999px] border border-field py-px pr-1 pl-3 text-14 text-ink no-underline"
    >
      <span>
        <VisuallyHidden>{action} </VisuallyHidden>
        {children}
      </span>
      <span
        aria-hidden="true"
        className="grid size-5 place-items-center rounded-[50%] text-ink-2 group-hover:bg-paper-3"
      >
        ×
      </span>
    </Link>
  )
}

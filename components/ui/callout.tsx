import { type ReactNode, useId } from 'react'
import { Shape, type ShapeName } from './shape'

type Props = {
  title: ReactNode
  shape?: ShapeName
  /** `overdue` also frames errors; `plain` is for what a reader should know first. */
  tone?: 'plain' | 'overdue'
  children?: ReactNode
}

/** What must not be missed on a page: a bar at its side, never a filled panel. */
export function Callout({ title, shape, tone = 'plain', children }: Props) {
  const heading = useId()
  return (
    <section
      aria-labelledby={heading}
      className={`mt-8 flex gap-3 border-l-4 bg-paper-2 px-4 py-3 md:px-6 md:py-4 ${tone === 'overdue' ? 'border-overdue' : 'border-ink'}`}
    >
      {shape && <Shape name={shape} className="mt-1 size-5" />}
      <div className="min-w-0">
        <h2 id={heading} className="text-18 md:text-22">
          {title}
        </h2>
        {children}
      </div>
    </section>
  )
}

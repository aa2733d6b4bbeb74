import type { ReactNode } from 'react'

/** Nothing to show: says so, and as children what to do about it. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="border-rule border-y py-8">
      <p className="font-serif text-18">{title}</p>
      {children && <div className="mt-2 max-w-measure text-14 text-ink-2">{children}</div>}
    </div>
  )
}

import type { ReactNode } from 'react'
import { Shape, type ShapeName } from './shape'

const tone: Partial<Record<ShapeName, string>> = {
  overdue: 'font-semibold text-overdue',
  delivered: 'text-delivered',
  delivered_undated: 'text-delivered',
  dormant: 'text-ink-2',
  no_date: 'text-ink-2',
  stopped: 'text-ink-2',
}

/** A status: its shape and, as children, its word. */
export function Status({ status, children }: { status: ShapeName; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 ${tone[status] ?? ''}`}>
      <Shape name={status} className="-mt-px size-4" />
      {children}
    </span>
  )
}

import type { ReactNode } from 'react'
import { Symbol, type SymbolName } from './symbol'

const tone: Partial<Record<SymbolName, string>> = {
  overdue: 'font-semibold text-overdue',
  delivered: 'text-delivered',
  delivered_undated: 'text-delivered',
  dormant: 'text-ink-2',
  no_date: 'text-ink-2',
  stopped: 'text-ink-2',
}

/** A status: its shape and, as children, its word. */
export function Status({ status, children }: { status: SymbolName; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 ${tone[status] ?? ''}`}>
      <Symbol name={status} className="-mt-px size-4" />
      {children}
    </span>
  )
}

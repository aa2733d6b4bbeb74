export type SymbolName =
  | 'delivered'
  | 'delivered_undated'
  | 'under_way'
  | 'no_date'
  | 'overdue'
  | 'dormant'
  | 'stopped'
  | 'due_soon'
  | 'disagree'
  | 'single_source'

/** One of the shapes in `Symbols`; the word beside it says the same, so it is hidden from screen readers. */
export function Symbol({ name, className = 'size-4' }: { name: SymbolName; className?: string }) {
  return (
    <svg className={`flex-none ${className}`} aria-hidden="true">
      <use href={`#s-${name}`} />
    </svg>
  )
}

export type ShapeName =
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

/** One of the shapes in `Shapes`; the word beside it says the same, so it is hidden from screen readers. */
export function Shape({ name, className = 'size-4' }: { name: ShapeName; className?: string }) {
  return (
    <svg className={`flex-none ${className}`} aria-hidden="true">
      <use href={`#s-${name}`} />
    </svg>
  )
}

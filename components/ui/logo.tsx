/** A row of the ledger: one line per side, and what both lead to. */
export function Logo({ className = 'h-4 w-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 36 16" aria-hidden="true" className={className}>
      <path className="s-a" d="M0 5.5H22" strokeWidth="3" />
      <path className="s-b" d="M0 10.5H22" strokeWidth="3" />
      <circle className="f-ink" cx="28.5" cy="8" r="5.5" />
    </svg>
  )
}

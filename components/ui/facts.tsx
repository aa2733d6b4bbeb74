import type { ReactNode } from 'react'

/** Label and value, one row each; styles in app/styles/claims.css, where an open note spans the row. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>
}

type FactProps = {
  label: ReactNode
  /** A remark in grey after the value. */
  aside?: ReactNode
  /** The mark that opens the sentence, with its note. */
  mark?: ReactNode
  children?: ReactNode
}

export function Fact({ label, aside, mark, children }: FactProps) {
  return (
    <div className="fact">
      <dt className="text-14/6 text-ink-3">{label}</dt>
      <dd className="min-w-0">
        {children}
        {aside && <span className="text-14 text-ink-3"> {aside}</span>}
        {mark && <> {mark}</>}
      </dd>
    </div>
  )
}

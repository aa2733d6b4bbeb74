import type { ReactNode } from 'react'

export type Definition = { term: ReactNode; text: ReactNode; id: string }

/** Words and what they mean. */
export function Definitions({ items }: { items: Definition[] }) {
  return (
    <dl className="max-w-4xl border-rule border-t">
      {items.map(({ id, term, text }) => (
        <div
          key={id}
          className="gap-x-6 border-rule border-b py-2 md:grid md:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <dt className="font-semibold text-14/6">{term}</dt>
          <dd className="text-14/6 text-ink-2">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

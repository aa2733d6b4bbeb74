import type { ReactNode } from 'react'

/** Title of a page of text, and the line under it. */
export function PageHeading({ title, standfirst }: { title: ReactNode; standfirst?: ReactNode }) {
  return (
    <header className="pt-8 md:pt-12">
      <h1 className="font-semibold">{title}</h1>
      {standfirst && <p className="mt-3 max-w-measure font-serif text-18 text-ink-2">{standfirst}</p>}
    </header>
  )
}

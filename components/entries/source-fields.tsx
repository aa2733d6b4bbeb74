'use client'

import type { InputView } from '@/components/fields/input-view'
import { ViewInput } from '@/components/fields/view-input'
import type { Fill } from './form-field'

export type SourceView = { title: string; text: string; existing: InputView; or: string; inputs: InputView[] }

/** The source that a form cites: one that is known here, or a new one. */
export function SourceFields({ view, fill }: { view: SourceView; fill: Fill }) {
  const input = (one: InputView) => (
    <ViewInput
      key={one.name}
      view={one}
      value={fill.lines.get(one.name) ?? one.preset ?? ''}
      error={fill.errors.get(one.name)}
    />
  )
  return (
    <section aria-labelledby="source-title" className="mb-8 wide:sticky wide:top-4">
      <h2 id="source-title">{view.title}</h2>
      <p className="mt-1 text-14 text-ink-2">{view.text}</p>
      <div className="[&>*]:py-2">
        {input(view.existing)}
        <p className="border-rule border-t pt-3 text-14 text-ink-3">{view.or}</p>
        {view.inputs.map(input)}
      </div>
    </section>
  )
}

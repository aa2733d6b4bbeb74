'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { InputView } from '@/components/fields/input-view'
import { ViewInput } from '@/components/fields/view-input'
import { Button } from '@/components/ui/button'
import type { Fill } from './form-field'
import type { QuotingWords } from './quoting-view'
import { SourceText } from './source-text'

export type SourceView = {
  title: string
  text: string
  /** Of the facts about the source, which fold away while its words are quoted. */
  about: string
  existing: InputView
  /** Without JavaScript, asks for the text that is kept of it. */
  showKept: string
  or: string
  inputs: InputView[]
  quoting: QuotingWords
}

/** The source that a form cites: one that is known here, or a new one, and its text. */
export function SourceFields({ view, fill }: { view: SourceView; fill: Fill }) {
  const { lines, errors, quoting } = fill
  const [summary, setSummary] = useState(summaryOf((name) => lines.get(name)))
  const inputs = [view.existing, ...view.inputs]
  const wrong = inputs.some(({ name }) => errors.has(name))
  const [open, setOpen] = useState(summary === '' || !lines.get('source.text')?.trim())
  const column = useRef<HTMLElement>(null)
  const fold = useCallback((summary: string) => {
    setSummary(summary)
    setOpen(false)
  }, [])
  useFoldWhenLeft(column, quoting?.text ?? '', fold)
  const input = (one: InputView) => (
    <ViewInput
      key={one.name}
      view={one}
      value={lines.get(one.name) ?? one.preset ?? ''}
      error={errors.get(one.name)}
    />
  )
  return (
    <section ref={column} aria-labelledby="source-title" className="mb-8 wide:mb-0 wide:h-full">
      <h2 id="source-title">{view.title}</h2>
      <p className="mt-1 text-14 text-ink-2">{view.text}</p>
      <details className="mt-2" open={open || wrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="min-h-6 py-1 text-14">
          <span className="text-accent">{view.about}</span>
          {!open && summary && <span className="ml-2 text-ink-2">{summary}</span>}
        </summary>
        <div className="pb-2 [&>*]:py-2">
          {input(view.existing)}
          <noscript>
            <Button type="submit" name="intent" value="check" variant="secondary" size="small">
              {view.showKept}
            </Button>
          </noscript>
          <p className="mt-3 border-rule border-t pt-3 text-14 text-ink-3">{view.or}</p>
          {view.inputs.map(input)}
        </div>
      </details>
      {quoting && (
        <SourceText
          quoting={quoting}
          value={lines.get('source.text') ?? ''}
          error={errors.get('source.text')}
        />
      )}
    </section>
  )
}

/** What the source is called in one line; empty while it is not named. */
function summaryOf(at: (name: string) => string | undefined): string {
  const named = ['source.title', 'source.publisher'].map((name) => at(name)?.trim()).filter(Boolean)
  return at('source.existing')?.trim() || named.join(' · ')
}

/** Once the facts of the source are given and its text is there, work goes on at the entry, and the text moves up. */
function useFoldWhenLeft(
  column: RefObject<HTMLElement | null>,
  text: string,
  fold: (summary: string) => void,
): void {
  useEffect(() => {
    const own = column.current
    const form = own?.closest('form')
    if (!own || !form || text.trim() === '') return
    const leave = ({ target }: FocusEvent) => {
      if (!(target instanceof Node) || own.contains(target)) return
      const at = (name: string) => {
        const input = form.elements.namedItem(name)
        return input instanceof HTMLInputElement ? input.value : undefined
      }
      const needed = ['source.url', 'source.title', 'source.publisher']
      if (at('source.existing')?.trim() || needed.every((name) => at(name)?.trim())) fold(summaryOf(at))
    }
    form.addEventListener('focusin', leave)
    return () => form.removeEventListener('focusin', leave)
  }, [column, text, fold])
}

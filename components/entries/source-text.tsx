'use client'

import { type ClipboardEvent, useState } from 'react'
import { TextArea } from '@/components/ui/text-area'
import { MarkedText } from './marked-text'
import { QuoteBar } from './quote-bar'
import { filledIn } from './quoting-view'
import type { Quoting } from './use-quoting'

type Props = {
  quoting: Quoting
  /** What stood in the form when it was drawn. */
  value: string
  error: string | undefined
}

/** The text of the source: pasted here, then shown with its marks, beside the fields of the entry. */
export function SourceText({ quoting, value, error }: Props) {
  const { words, text, language, marked, live, said, say, pick } = quoting
  const [changing, setChanging] = useState(value === '')
  const there = text.trim() !== ''

  /** Once a whole text is there, the words to quote are selected where their marks are. */
  function pasted(event: ClipboardEvent<HTMLTextAreaElement>) {
    const clip = event.clipboardData.getData('text/plain')
    if (event.currentTarget.value.trim() !== '' || clip.trim() === '') return
    const count = clip.length.toLocaleString(document.documentElement.lang)
    setTimeout(() => {
      setChanging(false)
      say(filledIn(words.pasted, { count }))
      document.getElementById('source-text')?.focus()
    })
  }

  return (
    <div className="source-words border-rule border-t pt-3">
      {there && (
        <>
          <h3 id="source-text-title">{words.title}</h3>
          <p className="mt-1 text-13 text-ink-3">{words.how}</p>
          <MarkedText
            text={text}
            marks={marked.marks}
            language={language}
            words={words}
            labelledBy="source-text-title"
            onPick={pick}
          />
          {live && <QuoteBar quoting={quoting} />}
        </>
      )}
      <p aria-live="polite" className="text-14 text-ink-2 [&:not(:empty)]:mt-2">
        {said}
      </p>
      <details
        className="[&_textarea]:max-h-96"
        open={changing || !there || error !== undefined}
        onToggle={(event) => there && setChanging(event.currentTarget.open)}
      >
        <summary className={there ? 'mt-2 min-h-6 text-14 text-accent' : 'hidden'}>{words.change}</summary>
        <TextArea
          name="source.text"
          label={words.label}
          hint={words.hint}
          optional={words.optional}
          error={error}
          defaultValue={value}
          lang={language}
          dir="auto"
          rows={8}
          onPaste={pasted}
          onSelect={({ currentTarget }) => {
            const { selectionStart: start, selectionEnd: end } = currentTarget
            if (start < end) pick({ start, end })
          }}
        />
      </details>
    </div>
  )
}

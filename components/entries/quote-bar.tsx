'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Quoting } from './use-quoting'

/** Under the text: quotes the selected words for any field without going there, which is far on a small screen. */
export function QuoteBar({ quoting }: { quoting: Quoting }) {
  const { words, inputs, quote } = quoting
  const [offered, setOffered] = useState<ReturnType<typeof inputs>>([])
  const [chosen, setChosen] = useState('')
  // The rows of the form are known only once it is drawn, and may have become more.
  useEffect(() => {
    const now = inputs()
    setOffered((before) => (before.length === now.length ? before : now))
  })
  if (offered.length === 0) return null
  const input = chosen || (offered[0]?.input ?? '')
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 border-rule border-y py-2 text-13">
      <label htmlFor="quote-target">{words.quoteFor}</label>
      <select
        id="quote-target"
        value={input}
        onChange={({ target }) => setChosen(target.value)}
        className="control min-h-7! w-auto! min-w-0 max-w-full flex-1 text-13"
      >
        {offered.map(({ input, label }) => (
          <option key={input} value={input}>
            {label}
          </option>
        ))}
      </select>
      <Button type="button" size="small" onClick={() => quote(input)}>
        {words.quote}
      </Button>
    </div>
  )
}

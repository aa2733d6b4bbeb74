'use client'

import { startTransition, useRef } from 'react'
import type { Quoting, StoredQuote } from './use-quoting'

/** What the desk keeps of a source: its newest text, and the words of it that the entry quotes already. */
export type Stored = { text: string | null; quotes: readonly StoredQuote[] }

/** Asks for it by what names the source. @returns null when the session has ended */
export type ReadStored = (named: { existing: string; url: string }) => Promise<Stored | null>

const naming: readonly string[] = ['source.existing', 'source.url']

/** @returns what is to be called when an input is left: a source that is known here brings the text that is kept of it */
export function useStoredText(
  quoting: Quoting | undefined,
  readStored: ReadStored,
): (left: EventTarget) => void {
  const asked = useRef('')
  const loaded = useRef<string | null>(null)
  return (left) => {
    if (!quoting || !(left instanceof HTMLInputElement) || !left.form || !naming.includes(left.name)) return
    const lines = new FormData(left.form)
    const at = (name: string) => String(lines.get(name) ?? '').trim()
    const named = { existing: at('source.existing'), url: at('source.url') }
    const question = JSON.stringify(named)
    if (question === asked.current || (!named.existing && !named.url)) return
    asked.current = question
    startTransition(async () => {
      const stored = await readStored(named)
      if (!stored || asked.current !== question) return
      quoting.setStored(stored.quotes)
      // What a person pasted is never replaced.
      if (quoting.textNow() !== '' && quoting.textNow() !== loaded.current) return
      if (stored.text === null && loaded.current === null) return
      loaded.current = stored.text
      quoting.setText(stored.text ?? '')
      if (stored.text !== null) quoting.say(quoting.words.kept)
    })
  }
}

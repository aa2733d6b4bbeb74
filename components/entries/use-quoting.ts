'use client'

import {
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { FieldView } from '@/components/fields/input-view'
import type { QuoteSelector } from '@/lib/entries/find-quote'
import { takeQuote } from '@/lib/entries/take-quote'
import { type Marked, markQuotes } from './quote-marks'
import { type QuotedLine, quotedField, quotedLines } from './quoted-lines'
import { filledIn, type QuotingWords } from './quoting-view'
import type { Stretch } from './text-selection'

/** Words of the source that the entry quotes already, by the path of what they support. */
export type StoredQuote = QuoteSelector & { path: string }

export type Quoting = {
  words: QuotingWords
  /** What was pasted, as it stands in its input. */
  text: string
  language: string | undefined
  marked: Marked
  /** What stands around the words of each input, by the names of the inputs that send it. */
  around: ReadonlyMap<string, string>
  /** Whether JavaScript runs: without it words are typed or copied into their inputs. */
  live: boolean
  /** What was last said about quoting. */
  said: string
  say: (words: string) => void
  /** The words that are selected, in the text with its marks or where it is pasted. */
  pick: (stretch: Stretch | null) => void
  /** Puts the selected words, with those around them, into the input of a quote. */
  quote: (input: string) => void
  /** The inputs that can take words, with what they quote for, in the order of the form. */
  inputs: () => { input: string; label: string }[]
  /** At this moment, whatever was drawn last. */
  textNow: () => string
  setText: (text: string) => void
  setStored: (quotes: readonly StoredQuote[]) => void
  /** To be called when something is typed in the form. */
  typed: (target: EventTarget) => void
}

type Written = HTMLInputElement | HTMLTextAreaElement
type Now = { text: string; language: string | undefined; quotes: QuotedLine[] }

const nowIn = (lines: ReadonlyMap<string, string>): Now => ({
  text: lines.get('source.text') ?? '',
  language: lines.get('source.language') || undefined,
  quotes: quotedLines(lines),
})

const never = () => () => {}

/** Quoting from the text of a source: what is pasted, which words are selected, and where the quoted ones stand. */
export function useQuoting(
  form: RefObject<HTMLFormElement | null>,
  fields: readonly FieldView[],
  words: QuotingWords | undefined,
  lines: ReadonlyMap<string, string>,
  initial: readonly StoredQuote[],
): Quoting | undefined {
  const [now, setNow] = useState(() => nowIn(lines))
  const [stored, setStored] = useState(initial)
  const [said, say] = useState('')
  const picked = useRef<Stretch | null>(null)
  const writing = useRef(false)
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

  const shown = useDeferredValue(now)
  const marked = useMemo(
    () =>
      markQuotes(shown.text, [
        ...shown.quotes.map((quote) => ({ ...quote, label: quotedField(fields, quote.input) })),
        ...stored.map(({ path, ...quote }) => ({
          ...quote,
          input: null,
          label: quotedField(fields, path.split('/')[0] ?? ''),
        })),
      ]),
    [shown, stored, fields],
  )

  const find = useCallback(
    (name: string): Written | null => {
      const found = form.current?.elements.namedItem(name)
      return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null
    },
    [form],
  )
  const write = useCallback(
    (name: string, value: string) => {
      const input = find(name)
      if (!input) return
      input.value = value
      writing.current = true
      input.dispatchEvent(new Event('input', { bubbles: true }))
      writing.current = false
    },
    [find],
  )
  const look = useCallback(() => {
    if (!form.current) return setNow(nowIn(lines))
    const sent = [...new FormData(form.current)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    // As it stands in its input, whose line ends are counted as one character.
    const pasted = find('source.text')?.value ?? ''
    setNow(nowIn(new Map([...sent, ['source.text', pasted]])))
  }, [form, find, lines])

  // An answer brings other lines, and a browser may bring back what was typed before.
  useEffect(look, [look])

  const around = useMemo(
    () =>
      new Map(
        now.quotes.flatMap(({ input, prefix, suffix }) => [
          [`${input}.prefix`, prefix],
          [`${input}.suffix`, suffix],
        ]),
      ),
    [now],
  )
  const pick = useCallback((stretch: Stretch | null) => {
    picked.current = stretch
  }, [])

  if (!words) return undefined

  function quote(input: string) {
    if (!words) return
    const text = find('source.text')?.value ?? ''
    const taken = picked.current && takeQuote(text, picked.current.start, picked.current.end)
    if (!taken) return say(text.trim() === '' ? words.noText : words.nothingSelected)
    write(input, taken.exact)
    write(`${input}.prefix`, taken.prefix)
    write(`${input}.suffix`, taken.suffix)
    picked.current = null
    say(filledIn(words.quoted, { field: quotedField(fields, input), words: taken.exact }))
  }

  function typed(target: EventTarget) {
    if (
      !(
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLSelectElement
      )
    )
      return
    const { name } = target
    if (!/^quote\.|^source\.(text|language)$/.test(name)) return
    // What stood around other words is not around these.
    if (!writing.current && name.startsWith('quote.')) {
      for (const side of ['prefix', 'suffix']) {
        const around = find(`${name}.${side}`)
        if (around) around.value = ''
      }
    }
    if (name === 'source.text') picked.current = null
    look()
  }

  return {
    words,
    text: now.text,
    language: now.language,
    marked,
    around,
    live,
    said,
    say,
    pick,
    quote,
    inputs: () =>
      [...(form.current?.querySelectorAll('textarea') ?? [])]
        .filter(({ name }) => name.startsWith('quote.'))
        .map(({ name }) => ({ input: name, label: quotedField(fields, name) })),
    textNow: () => find('source.text')?.value ?? '',
    setText: (text) => write('source.text', text),
    setStored,
    typed,
  }
}

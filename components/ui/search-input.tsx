'use client'

import { useSearchParams } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { atDay } from './at-day'

export type Suggestion = { text: string; lang: string | undefined; kind: string; href: string }

type Props = {
  label: string
  placeholder: string
  query?: string
  /** Answers `?q=` with suggestions as JSON. */
  suggest: string
  /** Announced; `#` stands for the number. */
  count: string
}

/** Waits so long for the next letter, in milliseconds. */
const pause = 150

/** The input of a search, which stays at the day as of which the page is read; as one types, names that begin so can be gone to at once. */
export function SearchInput({ label, placeholder, query = '', suggest, count }: Props) {
  const id = useId()
  const day = useSearchParams().get('asOf') || null
  const [typed, setTyped] = useState('')
  const [offered, setOffered] = useState<readonly Suggestion[]>([])
  const [active, setActive] = useState(-1)
  useEffect(() => {
    if (typed.trim() === '') return setOffered([])
    const asking = new AbortController()
    const wait = setTimeout(async () => {
      const answer = await fetch(`${suggest}?q=${encodeURIComponent(typed)}`, {
        signal: asking.signal,
      }).catch(() => null)
      const found: Suggestion[] = answer?.ok ? await answer.json().catch(() => []) : []
      if (answer?.ok) setOffered(found.map((one) => ({ ...one, href: atDay(one.href, day) })))
      setActive(-1)
    }, pause)
    return () => {
      clearTimeout(wait)
      asking.abort()
    }
  }, [typed, suggest, day])

  const go = offered[active]
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') return setOffered([])
    if (event.key === 'Enter' && go) {
      event.preventDefault()
      return location.assign(go.href)
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || offered.length === 0) return
    event.preventDefault()
    setActive(((active + 1 + step + offered.length + 1) % (offered.length + 1)) - 1)
  }

  return (
    <>
      {day && <input type="hidden" name="asOf" value={day} />}
      <input
        name="q"
        type="search"
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded={offered.length > 0}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? `${id}list` : undefined}
        aria-activedescendant={go ? `${id}${active}` : undefined}
        defaultValue={query}
        placeholder={placeholder}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setTimeout(() => setOffered([]), 150)}
        className="min-w-0 flex-1 bg-transparent px-3 text-14"
      />
      {offered.length > 0 && (
        <div
          id={`${id}list`}
          role="listbox"
          aria-label={label}
          className="absolute top-[calc(100%+4px)] left-0 z-20 w-full min-w-72 max-w-[calc(100vw-2rem)] border border-ink bg-paper py-1 text-14 shadow-note"
        >
          {offered.map(({ text, lang, kind, href }, at) => (
            <div
              key={href}
              id={`${id}${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className={`flex cursor-pointer items-baseline justify-between gap-3 px-3 py-1.5 ${at === active ? 'bg-accent-tint' : 'hover:bg-paper-2'}`}
              onMouseDown={() => location.assign(href)}
            >
              <span lang={lang}>{text}</span>
              <span className="flex-none text-12 text-ink-3">{kind}</span>
            </div>
          ))}
        </div>
      )}
      <span aria-live="polite" className="sr-only">
        {offered.length > 0 ? count.replace('#', `${offered.length}`) : ''}
      </span>
    </>
  )
}

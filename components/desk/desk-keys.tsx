'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { KeyTable } from './key-table'
import type { KeyWords } from './use-key-words'

const storageKey = 'entente-keys'
const listeners = new Set<() => void>()

/** Keys of one letter can be turned off: speech input would press them. */
const keysAreOn = () => localStorage.getItem(storageKey) !== 'off'
function turnKeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off')
  for (const tell of listeners) tell()
}
function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !isTick(target)))
const isTick = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')

const rowLinks = () => [...document.querySelectorAll<HTMLElement>('.keyed-row a')]
const at = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)

/** Moves the focus by rows. @returns whether there was one to go to */
function moveRow(step: 1 | -1): boolean {
  const links = rowLinks()
  const row = document.activeElement?.closest('.keyed-row')
  const now = links.findIndex((link) => link.closest('.keyed-row') === row)
  const next = links[now < 0 ? (step === 1 ? 0 : links.length - 1) : now + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

/** The keys of the desk: comfort only, everything has a link or a button. */
export function DeskKeys({ words }: { words: KeyWords }) {
  const on = useSyncExternalStore(subscribe, keysAreOn, () => true)
  const help = useRef<HTMLDialogElement>(null)
  const confirm = useRef<HTMLDialogElement>(null)
  const [said, say] = useState('')

  useEffect(() => {
    const deeds: Record<string, () => unknown> = {
      j: () => say(moveRow(1) ? '' : words.edge),
      k: () => say(moveRow(-1) ? '' : words.edge),
      o: () => document.activeElement?.closest('.keyed-row')?.querySelector('a')?.click(),
      p: () => at('[data-key="p"]') && confirm.current?.showModal(),
      r: () => at<HTMLTextAreaElement>('textarea[name="note"]')?.focus(),
      '/': () => at('input[type="search"]')?.focus(),
      '?': () => help.current?.showModal(),
    }
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event)) return
      if (help.current?.open || confirm.current?.open) return
      const deed = on || event.key === '?' ? deeds[event.key] : undefined
      if (!deed) return
      event.preventDefault()
      deed()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on, words])

  const publish = () => {
    confirm.current?.close()
    at<HTMLButtonElement>('[data-key="p"]')?.click()
  }
  return (
    <div className="print:hidden">
      <a
        href={words.href}
        className="inline-block min-h-6"
        onClick={(event) => {
          event.preventDefault()
          help.current?.showModal()
        }}
      >
        {words.open} <kbd className="font-mono text-13">?</kbd>
      </a>
      <p role="status" className="sr-only">
        {said}
      </p>
      <dialog ref={help} aria-label={words.title} className="desk-dialog">
        <h2>{words.title}</h2>
        <p className="mt-1 mb-4 text-ink-2">{words.standfirst}</p>
        <KeyTable words={words} />
        <label className="mt-4 flex min-h-8 items-center gap-2">
          <input type="checkbox" checked={on} onChange={(event) => turnKeys(event.target.checked)} />
          {words.use}
        </label>
        <form method="dialog" className="mt-4">
          <Button type="submit" variant="secondary">
            {words.close}
          </Button>
        </form>
      </dialog>
      <dialog ref={confirm} aria-label={words.confirm} className="desk-dialog">
        <p className="font-serif text-18">{words.confirm}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="button" onClick={publish}>
            {words.yes}
          </Button>
          <Button type="button" variant="secondary" onClick={() => confirm.current?.close()}>
            {words.no}
          </Button>
        </div>
      </dialog>
    </div>
  )
}

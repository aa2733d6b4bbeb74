'use client'

import { useEffect } from 'react'

/** Where typing a letter means that letter. */
const typing = 'input, textarea, select, [contenteditable]'

/** The key s presses the button that takes a row for spam: of the row with the focus, else of the first. */
export function SpamKey() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.key !== 's' || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      if (target.closest(typing)) return
      const row = target.closest('[data-correction]') ?? document.querySelector('[data-correction]')
      row?.querySelector<HTMLButtonElement>('button[data-spam]')?.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return null
}

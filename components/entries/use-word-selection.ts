'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { highlight, rangeOf, type Stretch, selectedStretch } from './text-selection'
import { stepByWord } from './word-cursor'

/** Selected words are shown as such also while the focus is at a field. */
const selected = 'selected-words'

type Drawn = { text: string; marks: unknown; language: string | undefined }

/** Tells which words of a text on screen are selected, by mouse, finger, or arrow keys on the text itself. */
export function useWordSelection(
  region: RefObject<HTMLElement | null>,
  drawn: Drawn,
  onPick: (stretch: Stretch | null) => void,
): void {
  const stretch = useRef<Stretch | null>(null)
  const before = useRef(drawn)
  const { text, marks, language } = drawn

  // Words that were just quoted, or a text that changed, are no longer selected.
  useEffect(() => {
    if (before.current.text === text && before.current.marks === marks) return
    before.current = { text, marks, language }
    stretch.current = null
    highlight(selected, null)
  }, [text, marks, language])

  // Before the text can have the focus: no key is too early.
  useLayoutEffect(() => {
    const own = region.current
    if (!own) return
    const choose = () => {
      const chosen = own.contains(document.getSelection()?.anchorNode ?? null) && selectedStretch(own)
      if (!chosen) return
      stretch.current = chosen
      onPick(chosen)
      highlight(selected, rangeOf(own, chosen))
    }
    const beginAnew = (event: MouseEvent) => {
      if (event.shiftKey) return
      stretch.current = null
      onPick(null)
      highlight(selected, null)
    }
    const step = (event: KeyboardEvent) => {
      const sideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft'
      if (!sideways || event.altKey || event.metaKey || event.target !== own) return
      const towardsEnd = getComputedStyle(own).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
      const direction = event.key === towardsEnd ? 'forward' : 'backward'
      const next = stepByWord(text, stretch.current, { direction, extend: event.shiftKey }, language)
      const range = next && rangeOf(own, next)
      if (!range) return
      event.preventDefault()
      const { startContainer, startOffset, endContainer, endOffset } = range
      document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
      // The change of the selection is told later than the next key may come.
      stretch.current = next
      intoView(own, range)
    }
    document.addEventListener('selectionchange', choose)
    own.addEventListener('mousedown', beginAnew)
    own.addEventListener('keydown', step)
    return () => {
      document.removeEventListener('selectionchange', choose)
      own.removeEventListener('mousedown', beginAnew)
      own.removeEventListener('keydown', step)
    }
  }, [region, text, language, onPick])

  useEffect(() => () => highlight(selected, null), [])
}

function intoView(region: HTMLElement, range: Range): void {
  const [seen, chosen] = [region.getBoundingClientRect(), range.getBoundingClientRect()]
  if (chosen.top < seen.top) region.scrollTop -= seen.top - chosen.top + 24
  if (chosen.bottom > seen.bottom) region.scrollTop += chosen.bottom - seen.bottom + 24
}

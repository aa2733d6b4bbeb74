import { useEffect, useRef } from 'react'

/**
 * What was sent is filled in again when the answer comes, so nothing can be typed meanwhile; whoever sent a form
 * with a key stays where they were, unless the answer leads them elsewhere.
 * @returns what hears that the form is sent
 */
export function useFocusAfterSending(sending: boolean): () => void {
  const place = useRef<Element>(null)
  useEffect(() => {
    const focused = place.current
    if (sending || !(focused instanceof HTMLElement)) return
    place.current = null
    if (document.activeElement === document.body) focused.focus({ preventScroll: true })
  }, [sending])
  return () => {
    place.current = document.activeElement
  }
}

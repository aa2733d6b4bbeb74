'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { withinSelector } from '@/components/ui/within'

/** A click by which somebody wants a new tab, a window or a file is the browser's own. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented }: MouseEvent) =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey || defaultPrevented)

/** Goes to pages of the site without loading the document anew. Pages are rendered per request, so none is fetched ahead. */
export function FollowLinks() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest(withinSelector) : null
      const href = link?.getAttribute('href')
      if (!link || !href || link.getAttribute('target') || !isPlain(event)) return
      event.preventDefault()
      router.push(href)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}

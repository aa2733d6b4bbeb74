'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'
import { type DraftSaid, FormWatch, type Keeping } from './watch-form'

export type DraftWords = Record<Exclude<DraftSaid['sort'], 'nothing'> | 'keepMine' | 'openOther', string>

const clock = (at: Date) =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)

/** Keeps the form around it as a draft while it is filled in, and says so quietly. */
export function DraftKeeper({ keeping, words }: { keeping: Keeping; words: DraftWords }) {
  const place = useRef<HTMLDivElement>(null)
  const watch = useRef<FormWatch | null>(null)
  // The page may be made anew around a form that is being filled in; the form stays the one that was opened.
  const [opened] = useState(keeping)
  const [said, setSaid] = useState<DraftSaid>({ sort: 'nothing' })
  const { pending } = useFormStatus()
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const watching = new FormWatch(form, opened, setSaid)
    watch.current = watching
    return () => watching.stop()
  }, [opened])
  useEffect(() => watch.current?.sends(pending), [pending])
  return (
    <div ref={place} className="w-full text-13 text-ink-3">
      <p role="status">
        {said.sort !== 'nothing' &&
          words[said.sort].replace('{time}', said.sort === 'saved' ? clock(said.at) : '')}
      </p>
      {(said.sort === 'elsewhere' || said.sort === 'discarded') && (
        <p className="mt-1 flex flex-wrap items-center gap-3">
          <Button type="button" size="small" variant="secondary" onClick={() => watch.current?.keepMine()}>
            {words.keepMine}
          </Button>
          {said.sort === 'elsewhere' && <a href={said.other}>{words.openOther}</a>}
        </p>
      )}
    </div>
  )
}

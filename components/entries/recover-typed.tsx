'use client'

import { useEffect, useState } from 'react'
import { forgetHere, type KeptHere, listKeptHere } from './kept-here'
import { sendDraft } from './send-draft'

export type RecoverWords = { said: string; open: string }
type Props = { person: string; address: string; drafts: string; words: RecoverWords }

/** Milliseconds: a window that is open keeps its words itself before that. */
const stale = 20_000

/** Under a key of its own, so that it stands beside what the other window, or an editor, has. */
const asAnother = (kept: KeptHere, key: string): KeptHere => ({
  ...kept,
  seen: null,
  typed: kept.typed
    .filter(([name]) => name !== 'proposal')
    .map(([name, value]) => [name, name === 'requestKey' ? key : value]),
})

/** The window's own name is the other key: two windows that bring the same words back at once make one draft. */
async function bringBack(address: string, kept: KeptHere): Promise<'kept' | 'knew' | 'later'> {
  const first = await sendDraft(address, kept, false)
  if (first.outcome === 'ended' || first.outcome === 'refused') return 'later'
  if (first.outcome === 'kept') return first.repeated ? 'knew' : 'kept'
  const second = await sendDraft(address, asAnother(kept, kept.window), false)
  return second.outcome === 'kept' ? 'kept' : 'later'
}

/** Words that an earlier page could not keep, because the connection, the session or the browser ended, become drafts. */
export function RecoverTyped({ person, address, drafts, words }: Props) {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    async function recover() {
      for (const [key, kept] of listKeptHere(person)) {
        if (Date.now() - kept.at < stale) continue
        const became = await bringBack(address, kept).catch(() => 'later' as const)
        if (became === 'later') continue
        forgetHere(person, key)
        if (became === 'kept') setAt(kept.at)
      }
    }
    void recover()
  }, [person, address])
  if (at === null) return null
  const time = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at)
  return (
    <p role="status" className="mt-4 border-ink border-l-4 bg-paper-2 px-4 py-3 text-14">
      {words.said.replace('{time}', time)} <a href={drafts}>{words.open}</a>
    </p>
  )
}

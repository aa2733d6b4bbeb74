import type { DraftAnswer } from './draft-answer'
import type { KeptHere } from './kept-here'

/** A request that outlives its page may carry no more than this; a larger one is kept in the browser until later. */
const outlivesBytes = 60_000

/** @param again whether this window has kept the draft before. @throws TypeError without a connection */
export async function sendDraft(address: string, kept: KeptHere, again: boolean): Promise<DraftAnswer> {
  const { target, typed, window, seen } = kept
  const body = JSON.stringify({ target, typed, window, seen, again })
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: new Blob([body]).size < outlivesBytes,
  })
  const json = response.headers.get('content-type')?.startsWith('application/json')
  return json ? ((await response.json()) as DraftAnswer) : { outcome: 'refused' }
}

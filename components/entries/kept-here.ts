import type { Typed } from '@/lib/entries/typed'

/** What was typed and not yet kept by the server, in this browser. */
export type KeptHere = {
  target: unknown
  typed: Typed
  window: string
  seen: string | null
  /** Milliseconds since 1970. */
  at: number
}

/** Words of one person are never put back for another. */
const prefix = (person: string) => `entente.typed.${person}.`

/** Storage may be full or forbidden: then the words are only in the page, as without it. */
function attempt<T>(deed: () => T): T | null {
  try {
    return deed()
  } catch {
    return null
  }
}

export function keepHere(person: string, key: string, kept: KeptHere): void {
  attempt(() => localStorage.setItem(prefix(person) + key, JSON.stringify(kept)))
}

export function forgetHere(person: string, key: string): void {
  attempt(() => localStorage.removeItem(prefix(person) + key))
}

/** @returns what is kept for a person by the key of its form */
export function listKeptHere(person: string): [key: string, kept: KeptHere][] {
  const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix(person)))) ?? []
  return keys.flatMap((key) => {
    const kept = attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as KeptHere | null)
    return kept ? [[key.slice(prefix(person).length), kept] as [string, KeptHere]] : []
  })
}

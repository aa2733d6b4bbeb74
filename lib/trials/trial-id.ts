import type { Kind } from '@/lib/catalogue'

const kinds: readonly Kind[] = [
  'source',
  'company',
  'agreement',
  'project',
  'commitment',
  'development',
  'sector',
]

/** Milliseconds of 2020-01-01, at which the ids begin: version 7 of UUIDs sorts by time. */
const base = 1_577_836_800_000
const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0')

export const numberOf = (kind: Kind): number => kinds.indexOf(kind)

/** The part of the ids of an entry and of what hangs on it that its index makes: 13 characters. */
export function timeOf(index: number): string {
  const time = hex(base + index, 12)
  return `${time.slice(0, 8)}-${time.slice(8)}`
}

/**
 * The id of the nth entry of a kind: version 7 of UUIDs in form, with index and kind in it.
 * @param part 0 for the entry itself, from 1 for what hangs on it (at most 4,095)
 */
export const trialId = (kind: Kind, index: number, part = 0): string =>
  `${timeOf(index)}-7${hex(part, 3)}-8000-00000000de${hex(numberOf(kind), 2)}`

/** Which entry an id names; null when it is not of trial data. */
export function readTrialId(id: string): { kind: Kind; index: number } | null {
  if (!id.endsWith('de', 34)) return null
  const kind = kinds[Number.parseInt(id.slice(34), 16)]
  const index = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) - base
  return kind && index >= 0 ? { kind, index } : null
}

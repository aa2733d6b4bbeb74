import type { AnyDefinition } from '@/lib/entries/define'
import type { Claim } from '@/lib/entries/entry'
import { agrees, sameValue } from '@/lib/entries/values'
import type { Shape } from '@/lib/fields/field'
import { boundsOf } from '@/lib/fields/partial-date'

/** How what a source says stands to what the page shows: adds to it, agrees, differs, or is silent on it. */
export type Relation = '+' | '=' | '≠' | '∅'

export const fieldOf = (path: string): string => path.split('/')[0] ?? ''

const speaks = ({ stance }: Claim) => stance === 'asserts' || stance === 'corrects'

/** @returns the claims on a value: the one that it is taken from, if any stands, and all others */
export function claimsOn(claims: readonly Claim[], path: string): { main: Claim | null; others: Claim[] } {
  const all = claims.filter(({ field }) => field === path)
  const standing = all.filter((claim) => claim.rank !== 'deprecated' && speaks(claim))
  const main = standing.find(({ rank }) => rank === 'preferred') ?? standing[0] ?? all[0] ?? null
  return { main, others: all.filter((claim) => claim !== main) }
}

/** How many sources speak to a value. */
export const countSources = (claims: readonly Claim[]): number =>
  new Set(claims.map(({ source }) => source)).size

export function relationOf(
  definition: AnyDefinition,
  { field, value, stance }: Claim,
  shown: unknown,
): Relation {
  const shape = definition.fields[fieldOf(field)]
  if (stance === 'denies' || stance === 'retracts') return '≠'
  if (value === null || value === undefined) return '∅'
  if (sameValue(value, shown) || !shape || shown === null) return '='
  if (!agrees(shape, value, shown)) return '≠'
  return adds(shape, value, shown) ? '+' : '='
}

type Parts = Record<string, unknown>
const partsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value as Parts).flatMap(([name, part]) =>
        part === null || part === undefined ? [] : name,
      )
    : []

/** Whether it says something that the page does not: another language, another part, a narrower date. */
function adds(shape: Shape, value: unknown, shown: unknown): boolean {
  if (shape.type === 'date') return isNarrower(String(value), String(shown))
  const known = partsOf(shown)
  return partsOf(value).some((name) => !known.includes(name))
}

function isNarrower(date: string, than: string): boolean {
  const [a, b] = [boundsOf(date), boundsOf(than)]
  if (!a?.from || !a.to) return false
  if (!b?.from || !b.to) return true
  return a.from >= b.from && a.to <= b.to && `${a.from}${a.to}` !== `${b.from}${b.to}`
}

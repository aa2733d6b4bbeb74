import type { AnyDefinition } from '@/lib/entries/define'
import type { Claim } from '@/lib/entries/entry'
import { speaks, standing } from '@/lib/entries/standing'
import { agrees, sameValue } from '@/lib/entries/values'
import type { Shape } from '@/lib/fields/field'
import { boundsOf } from '@/lib/fields/partial-date'

/** How what a source says stands to what the page shows: adds to it, agrees, differs, or is silent on it. */
export type Relation = '+' | '=' | '≠' | '∅'

export const fieldOf = (path: string): string => path.split('/')[0] ?? ''

/** @returns the claims on a value: the one that it is taken from, if any stands, and all others */
export function claimsOn(claims: readonly Claim[], path: string): { main: Claim | null; others: Claim[] } {
  const all = claims.filter(({ field }) => field === path)
  const stand = standing(all)
  const said = all.filter(speaks)
  const main = stand.find(({ rank }) => rank === 'preferred') ?? stand[0] ?? said[0] ?? all[0] ?? null
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

/** How a field stands where not everybody agrees on it; `unused`: an editor uses nothing that was said. */
export type Stand = 'disputed' | 'denied' | 'retracted' | 'unused'

/**
 * Whether sources disagree on a value, or nothing that was said of it stands.
 * @param claims those on its path
 * @returns null when there is nothing to say
 */
export function standOf(
  definition: AnyDefinition,
  claims: readonly Claim[],
  shown: unknown,
): { stand: Stand; against: Claim[] } | null {
  const stand = standing(claims)
  const denials = claims.filter(({ stance, rank }) => stance === 'denies' && rank !== 'deprecated')
  if (claims.length > 0 && stand.length === 0) {
    const retractions = claims.filter(({ stance }) => stance === 'retracts')
    if (retractions.length > 0) return { stand: 'retracted', against: [...retractions, ...denials] }
    if (denials.length > 0) return { stand: 'denied', against: denials }
    return claims.some(speaks) ? { stand: 'unused', against: [] } : null
  }
  const inUse = claims.filter((claim) => speaks(claim) && claim.rank !== 'deprecated')
  const rivals = inUse.filter((claim) => relationOf(definition, claim, shown) === '≠')
  const against = [...rivals, ...denials]
  return against.length > 0 ? { stand: 'disputed', against } : null
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

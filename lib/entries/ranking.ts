import type { AnyDefinition, AnyValues } from './define'
import type { Claim } from './entry'
import type { Ranking } from './proposal'
import { speaks } from './standing'
import { valueAt, withValueAt } from './values'

type Found = { path: string; message: string }

/** @returns the claims as an editor ranks them; where one rises to be preferred, the one that was falls to normal */
export function rankedBy(claims: readonly Claim[], ranks: readonly Ranking[]): Claim[] {
  const asked = new Map(ranks.map((ranking) => [ranking.claimId, ranking]))
  const risen = new Set(claims.flatMap(({ id, field }) => (asked.get(id)?.rank === 'preferred' ? field : [])))
  return claims.map((claim) => {
    const ranking = asked.get(claim.id)
    if (ranking) return { ...claim, rank: ranking.rank, rankReason: ranking.rankReason }
    return claim.rank === 'preferred' && risen.has(claim.field) ? { ...claim, rank: 'normal' } : claim
  })
}

/** @returns the values with what the claims say that an editor now prefers; words in other languages stay beside them */
export function valuesPreferred(
  definition: AnyDefinition,
  values: AnyValues,
  claims: readonly Claim[],
  ranks: readonly Ranking[],
): AnyValues {
  const preferred = new Set(ranks.flatMap(({ claimId, rank }) => (rank === 'preferred' ? claimId : [])))
  return claims
    .filter(({ id }) => preferred.has(id))
    .reduce((current, { field, value }) => {
      const shape = definition.fields[field.split('/')[0] ?? '']
      const words = shape?.type === 'localised'
      const said = words ? { ...(valueAt(current, field) as object), ...(value as object) } : value
      return withValueAt(current, field, said)
    }, values)
}

/** What is wrong with the ranks that a change gives, each at the field of its claim. */
export function checkRanks(ranks: readonly Ranking[], claims: readonly Claim[]): Found[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  const given = new Set<string>()
  const preferred = new Set<string>()
  return ranks.flatMap(({ claimId, rank, rankReason }): Found[] => {
    const claim = known.get(claimId)
    if (!claim) return [{ path: '', message: 'noSuchStatement' }]
    const path = claim.field
    const refuse = (message: string): Found[] => [{ path, message }]
    if (given.has(claimId)) return refuse('twice')
    given.add(claimId)
    if (rank === 'deprecated' && !rankReason) return refuse('needsRankReason')
    if (rank !== 'preferred') return []
    if (!speaks(claim) || claim.value === null || claim.value === undefined) return refuse('cannotPrefer')
    if (preferred.has(path)) return refuse('twoPreferred')
    preferred.add(path)
    return []
  })
}

const standingOn = (claims: readonly Claim[], path: string) =>
  claims
    .filter(({ field }) => field === path)
    .map(({ id, rank, rankReason }) => `${id} ${rank} ${rankReason}`)
    .sort()
    .join()

/** Whether the statements on a path came, went or were ranked otherwise from one state to another. */
export const haveMoved = (before: readonly Claim[], after: readonly Claim[], path: string): boolean =>
  standingOn(before, path) !== standingOn(after, path)

/** The paths that ranks are about, as far as it is known. */
export const rankedPaths = (ranks: readonly Ranking[], claims: readonly Claim[]): Set<string> => {
  const ranked = new Set(ranks.map(({ claimId }) => claimId))
  return new Set(claims.flatMap(({ id, field }) => (ranked.has(id) ? field : [])))
}

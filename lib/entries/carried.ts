import { v7 as uuid } from 'uuid'
import { dayOfClaim, moving, type SourceDates } from './claims'
import type { AnyDefinition, AnyValues } from './define'
import type { Claim } from './entry'
import type { NewClaim } from './proposal'
import type { Said } from './redirected'
import { agrees, filledPaths, sameValue, valueAt } from './values'

const fieldOf = (path: string) => path.split('/')[0] ?? ''

/**
 * What sources said of an entry that is merged, as new claims on the entry that stays. Left out is what speaks of a
 * value that is not taken along, what the other has from the same words already, and an older statement of something
 * that moves on (a stage), as when a newer one is published.
 * @param merged the entry that goes @param stays the other before the merge @param values of the other afterwards
 */
export function carriedClaims(
  definition: AnyDefinition,
  merged: Said,
  stays: Said,
  values: AnyValues,
  dates: SourceDates,
): NewClaim[] {
  const places = placesOf(definition, merged.values, values)
  const found = merged.claims.flatMap((claim) => {
    const field = places.get(claim.field)
    return field === undefined ? [] : [{ ...claim, field }]
  })
  const fit = found.filter(
    (claim) =>
      !stays.claims.some((own) => sameWords(own, claim)) &&
      !isOvertaken(definition, claim, stays.claims, values, dates),
  )
  const ids = new Map(fit.map(({ id }) => [id, uuid()]))
  return fit.flatMap((claim): NewClaim[] => {
    const { revision: _, recordedAt: _at, ...rest } = claim
    const targetClaimId = claim.targetClaimId && (ids.get(claim.targetClaimId) ?? null)
    if (claim.stance !== 'asserts' && targetClaimId === null) return []
    return [{ ...rest, id: ids.get(claim.id) ?? uuid(), targetClaimId }]
  })
}

/** Where each value of the merged entry stands in the other: items of lists are known by what they say. */
function placesOf(definition: AnyDefinition, from: AnyValues, to: AnyValues): Map<string, string> {
  const there = filledPaths(definition, to)
  const single = there.filter(({ item }) => item === null).map(({ path }) => [path, path] as const)
  const items = filledPaths(definition, from).flatMap(({ path, field, item }) => {
    const same = there.find(
      (one) => one.field === field && one.item && sameValue(valueAt(to, one.path), valueAt(from, path)),
    )
    return item && same ? [[path, same.path] as const] : []
  })
  return new Map([...single, ...items])
}

const sameWords = (a: Claim, b: Claim): boolean =>
  a.field === b.field &&
  a.source === b.source &&
  a.stance === b.stance &&
  sameValue(a.value, b.value) &&
  sameValue(a.quote, b.quote)

function isOvertaken(
  definition: AnyDefinition,
  claim: Claim,
  standing: readonly Claim[],
  values: AnyValues,
  dates: SourceDates,
): boolean {
  const shape = definition.fields[fieldOf(claim.field)]
  const shown = valueAt(values, claim.field)
  if (!shape || !moving.has(shape.type) || agrees(shape, claim.value, shown)) return false
  const newest = standing
    .filter(({ field, value }) => field === claim.field && agrees(shape, value, shown))
    .map((one) => dayOfClaim(one, dates) ?? '9999')
    .sort()
    .at(-1)
  return newest !== undefined && (dayOfClaim(claim, dates) ?? '') <= newest
}

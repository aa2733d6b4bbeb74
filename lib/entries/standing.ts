import type { AnyDefinition, AnyValues } from './define'
import type { Claim } from './entry'
import type { NewClaim } from './proposal'
import { pathsOf, supports, valueAt } from './values'

/** What must be known of a claim to tell whether it carries a value. */
export type Voice = Pick<Claim, 'id' | 'field' | 'value' | 'stance' | 'rank' | 'targetClaimId'>

/** Whether it says what is so, rather than against what was said. */
export const speaks = ({ stance }: Pick<Voice, 'stance'>): boolean =>
  stance === 'asserts' || stance === 'corrects'

/**
 * The claims that carry values. What was taken back does not, nor what somebody denies, unless an editor goes by it
 * all the same.
 */
export function standing<V extends Omit<Voice, 'field' | 'value'>>(claims: readonly V[]): V[] {
  const denied = new Set(
    claims.flatMap(({ stance, rank, targetClaimId }) =>
      stance === 'denies' && rank !== 'deprecated' ? (targetClaimId ?? []) : [],
    ),
  )
  return claims.filter(
    (claim) =>
      speaks(claim) && claim.rank !== 'deprecated' && (claim.rank === 'preferred' || !denied.has(claim.id)),
  )
}

/** Whether a claim that stands says the value that is shown. */
export function isSupported(
  definition: AnyDefinition,
  path: string,
  value: unknown,
  claims: readonly Voice[],
): boolean {
  const shape = definition.fields[path.split('/')[0] ?? '']
  return standing(claims.filter(({ field }) => field === path)).some(
    ({ value: claimed }) => shape !== undefined && supports(shape, claimed, value),
  )
}

/** @returns what a new claim says: its own value, or the one that the change sets. */
export const claimedValue = (claim: NewClaim, values: AnyValues): unknown =>
  claim.value === undefined ? valueAt(values, claim.field) : claim.value

/** Whether something was said of a value that is shown, and nothing of that stands any more. */
export const isFallen = (
  definition: AnyDefinition,
  path: string,
  value: unknown,
  claims: readonly Voice[],
): boolean =>
  claims.some(({ field, stance }) => field === path && (stance === 'denies' || stance === 'retracts')) &&
  !isSupported(definition, path, value, claims)

/**
 * The values that count: an entry must have a stage or a status, so it keeps one that was denied or taken back, but
 * no list, count or ledger goes by it.
 */
export function countedValues(
  definition: AnyDefinition,
  values: AnyValues,
  claims: readonly Voice[],
): AnyValues {
  const fallen = pathsOf(definition, values).filter(({ path, item }) =>
    item ? false : isFallen(definition, path, valueAt(values, path), claims),
  )
  return { ...values, ...Object.fromEntries(fallen.map(({ field }) => [field, null])) }
}

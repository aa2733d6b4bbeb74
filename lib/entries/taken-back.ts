import { rank } from './claims'
import type { AnyDefinition } from './define'
import { mergeValues } from './difference'
import type { Claim } from './entry'
import type { Said } from './redirected'
import { sameValue, valueAt, withValueAt } from './values'

/**
 * What an entry says once one of its revisions is taken back: what that revision changed is as before, what was
 * published since stays, at the same place too. Pure.
 * @param before the revision before the one that is taken back @param after that revision @param now the newest one
 */
export function takenBack(definition: AnyDefinition, before: Said, after: Said, now: Said): Said {
  const first = mergeValues(definition, after.values, now.values, before.values)
  const kept = new Set(first.ok ? [] : first.clashes.map(({ field }) => field))
  const wanted = [...kept].reduce(
    (values, path) => withValueAt(values, path, valueAt(now.values, path)),
    before.values,
  )
  const merged = mergeValues(definition, after.values, now.values, wanted)
  const values = Object.fromEntries(
    Object.entries(merged.ok ? merged.values : now.values).map(([field, value]) => [
      field,
      // Untouched since: exactly as before, the order of a list too.
      sameValue(after.values[field], now.values[field]) ? before.values[field] : value,
    ]),
  )

  const old = byId(before.claims)
  const brought = byId(after.claims)
  const live = byId(now.claims)
  const staying = now.claims
    .filter(({ id, field }) => kept.has(field) || old.has(id) || !brought.has(id))
    .map((claim) => asItWas(claim, old.get(claim.id), brought.get(claim.id)))
  const coming = before.claims.filter(
    ({ id, field }) => !brought.has(id) && !live.has(id) && !kept.has(field),
  )
  const preferred = before.claims.filter((claim) => claim.rank === 'preferred').map(({ id }) => id)
  return { values, claims: rank(definition, values, [...staying, ...coming], new Set(preferred)) }
}

const byId = (claims: readonly Claim[]) => new Map(claims.map((claim) => [claim.id, claim]))

/** A claim as it was before, unless it was altered again since. */
const asItWas = (now: Claim, before: Claim | undefined, after: Claim | undefined): Claim =>
  before && after && sameValue(after, now) ? before : now

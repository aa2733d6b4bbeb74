import { boundsOf } from '@/lib/fields/partial-date'
import type { AnyDefinition, AnyValues } from './define'
import type { Claim, Rank } from './entry'
import type { Change, NewClaim } from './proposal'
import { rankedBy, rankedPaths, valuesPreferred } from './ranking'
import { claimedValue, isSupported, speaks, standing } from './standing'
import { agrees, filledPaths, pathsOf, supports, valueAt, withValueAt } from './values'

/** The state of an entry's claims after a change, and its values as far as a retraction took one away. */
export type Applied = { live: Claim[]; retired: string[]; values: AnyValues }

type Moment = { revision: number; recordedAt: string }
/** Publication dates of the sources that claims name, EDTF, by entry id. */
export type SourceDates = ReadonlyMap<string, string | null>

const fieldOf = (path: string) => path.split('/')[0] ?? ''
/** Types of which a newer statement replaces an older one instead of disagreeing with it. */
export const moving = new Set(['choice', 'country', 'yesNo', 'reference'])

/** @returns the latest day on which the claim may have been made, or null when nothing dates it */
export function dayOfClaim(
  { saidOn, source }: Pick<Claim, 'saidOn' | 'source'>,
  dates: SourceDates,
): string | null {
  const date = saidOn ?? dates.get(source) ?? null
  return date === null ? null : (boundsOf(date)?.to ?? null)
}

const answering: Partial<Record<Claim['stance'], (on: string) => string>> = {
  retracts: (on) => `retracted by its speaker on ${on}`,
  corrects: (on) => `corrected by its speaker on ${on}`,
}

/**
 * A retraction or correction takes the statement that it answers out of use. A denial stands against it: it is no
 * longer preferred, until an editor says that the page goes by it all the same.
 */
function answer(claims: Claim[], incoming: Claim[], dates: SourceDates): Claim[] {
  return claims.map((claim) => {
    const reply = incoming.find(({ targetClaimId }) => targetClaimId === claim.id)
    if (!reply || claim.rank === 'deprecated') return claim
    const reason = answering[reply.stance]
    if (!reason) return reply.stance === 'denies' ? { ...claim, rank: 'normal' } : claim
    const on = reply.saidOn ?? dates.get(reply.source) ?? 'a day not stated'
    return { ...claim, rank: 'deprecated', rankReason: reason(on) }
  })
}

/** Preferred is whichever undeprecated claim says what is shown: the one asked for, else the one that was. */
export function rank(
  definition: AnyDefinition,
  values: AnyValues,
  claims: Claim[],
  asked: ReadonlySet<string>,
): Claim[] {
  const preferred = new Set<string>()
  for (const path of new Set(claims.map(({ field }) => field))) {
    const shape = definition.fields[fieldOf(path)]
    const shown = valueAt(values, path)
    const fit = claims.filter(
      (claim) =>
        claim.field === path &&
        claim.rank !== 'deprecated' &&
        speaks(claim) &&
        shape &&
        supports(shape, claim.value, shown),
    )
    const best = fit.find(({ id }) => asked.has(id)) ?? fit.find(({ rank }) => rank === 'preferred')
    if (best) preferred.add(best.id)
  }
  return claims.map((claim) => {
    const wanted: Rank = preferred.has(claim.id) ? 'preferred' : 'normal'
    return claim.rank === 'deprecated' || claim.rank === wanted ? claim : { ...claim, rank: wanted }
  })
}

/** Where all support fell, the next claim that still stands is shown and preferred, a correction first; or nothing. */
function withoutFallen(
  definition: AnyDefinition,
  values: AnyValues,
  claims: Claim[],
  promoted: Set<string>,
): AnyValues {
  return pathsOf(definition, values).reduce((current, { path, field }) => {
    if (isSupported(definition, path, valueAt(current, path), claims)) return current
    const left = standing(claims.filter((claim) => claim.field === path)).filter(
      ({ value }) => value !== null,
    )
    const next = left.findLast(({ stance }) => stance === 'corrects') ?? left[0]
    if (next) {
      promoted.add(next.id)
      return withValueAt(current, path, next.value)
    }
    return definition.fields[field]?.required ? current : withValueAt(current, path, null)
  }, values)
}

/**
 * Applies a change to the live claims of its entry. Pure: the change was checked before.
 * @returns every claim that is live afterwards, and the ids of those that ended with this revision
 */
export function applyClaims(
  definition: AnyDefinition,
  before: AnyValues | null,
  change: Pick<Change, 'values' | 'claims' | 'ranks'>,
  existing: readonly Claim[],
  moment: Moment,
  dates: SourceDates,
): Applied {
  const incoming = change.claims.map((claim) => claimOf(claim, change.values, moment))
  const ranks = change.ranks ?? []
  const asked = new Set(
    [...change.claims.map(({ id, rank }) => ({ claimId: id, rank })), ...ranks].flatMap(
      ({ claimId, rank }) => (rank === 'preferred' ? claimId : []),
    ),
  )
  const ranked = rankedBy(existing, ranks)
  const settled = rankedPaths(ranks, existing)
  const answered = answer(ranked, incoming, dates)
  const wanted = valuesPreferred(definition, change.values, existing, ranks)
  const values = withoutFallen(definition, wanted, [...answered, ...incoming], asked)
  const newest = (path: string) =>
    incoming
      .filter(({ field }) => field === path)
      .map((claim) => dayOfClaim(claim, dates) ?? '9999')
      .sort()
      .at(-1)

  const present = new Set(filledPaths(definition, values).map(({ path }) => path))
  const isOver = (claim: Claim): boolean => {
    const shape = definition.fields[fieldOf(claim.field)]
    const [was, is] = [before && valueAt(before, claim.field), valueAt(values, claim.field)]
    if (!shape) return true
    // What an editor ranks stays, whatever it says.
    if (settled.has(claim.field)) return false
    // An item or value that an editor took away; what was retracted or denied stays visible.
    if (!present.has(claim.field)) return was !== null && valueAt(change.values, claim.field) === null
    const movedOn = was !== null && !agrees(shape, was, is) && !agrees(shape, claim.value, is)
    if (!movedOn || !moving.has(shape.type)) return false
    return (dayOfClaim(claim, dates) ?? '') <= (newest(claim.field) ?? '')
  }
  const over = answered.filter(isOver).map(({ id }) => id)
  const kept = answered.filter(({ id }) => !over.includes(id))
  return {
    live: rank(definition, values, [...kept, ...incoming], asked),
    retired: over,
    values,
  }
}

/** A new claim as it is kept, when nothing else is said of its field. */
export function claimOf(claim: NewClaim, values: AnyValues, moment: Moment): Claim {
  const { value: _, ...rest } = claim
  const reason = claim.rank === 'deprecated' ? (claim.rankReason ?? 'not used') : claim.rankReason
  return {
    ...rest,
    rankReason: reason,
    value: claimedValue(claim, values),
    ...moment,
  }
}

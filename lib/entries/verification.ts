import type { AnyDefinition, AnyValues } from './define'
import type { Claim, Relationship, Verification } from './entry'
import { agrees, valueAt } from './values'

/** What the verification needs to know of a source. */
export type Witness = {
  publisher: string
  publisherGroup: string | null
  tier: string
  country: string | null
  reprintOf: string | null
}
export type Witnesses = ReadonlyMap<string, Witness>

const official = new Set(['primary_document', 'official'])

/** @returns the source that a chain of reprints repeats; itself when it is none or the chain is not known */
function originalOf(id: string, witnesses: Witnesses, seen: ReadonlySet<string> = new Set()): string {
  const next = witnesses.get(id)?.reprintOf
  return next && witnesses.has(next) && !seen.has(next)
    ? originalOf(next, witnesses, new Set([...seen, id]))
    : id
}

/**
 * How well the deciding field is supported. Reprints count once; publishers of one group are not independent.
 * @param claims the live claims of the entry
 */
export function verificationOf(
  definition: AnyDefinition,
  values: AnyValues,
  claims: readonly Claim[],
  witnesses: Witnesses,
  relationship: Relationship | null,
): Verification {
  const field = definition.verifiedBy
  const shape = field ? definition.fields[field] : undefined
  if (!field || !shape) return 'not_yet_sourced'
  const about = claims.filter((claim) => claim.field === field)
  const standing = about.filter(({ rank }) => rank !== 'deprecated')
  const assertions = standing.filter(({ stance }) => stance === 'asserts' || stance === 'corrects')

  if (assertions.length === 0) {
    return about.some(({ stance }) => stance === 'retracts') ? 'retracted' : 'not_yet_sourced'
  }
  const shown = valueAt(values, field)
  const inFavour = assertions.filter(({ value }) => agrees(shape, value, shown))
  if (inFavour.length < assertions.length || standing.some(({ stance }) => stance === 'denies'))
    return 'disputed'

  const originals = inFavour.flatMap(({ source }) => witnesses.get(originalOf(source, witnesses)) ?? [])
  const officials = new Set(originals.filter(({ tier }) => official.has(tier)).map(({ country }) => country))
  if (relationship && officials.has(relationship.a) && officials.has(relationship.b)) return 'both_sides'
  const groups = new Set(originals.map(({ publisherGroup, publisher }) => publisherGroup ?? publisher))
  return groups.size > 1 ? 'several_sources' : 'single_source'
}

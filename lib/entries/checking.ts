import type { z } from 'zod'
import type { AnyDefinition, AnyValues } from './define'
import type { Claim } from './entry'
import type { Change, NewClaim } from './proposal'
import { pathsOf, supports, valueAt } from './values'

type Found = { path: string; message: string }

/** Issues of zod as keys of messages, for those that no field names itself. */
export function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' || /^[a-z][A-Za-z]*$/.test(issue.message)) return issue.message
  if (issue.code === 'too_big') return 'tooLong'
  if (issue.code === 'unrecognized_keys') return 'unknownField'
  if (issue.code === 'too_small' || issue.code === 'invalid_type') return 'required'
  return 'notValid'
}

/** `participants/<id>/role` for `['participants', 0, 'role']`: items by their id, so that it outlives a reordering. */
function pathOf(issue: z.core.$ZodIssue, values: AnyValues): string {
  const [field = '', index, ...rest] = issue.path
  if (typeof index !== 'number') return issue.path.join('/')
  const item = (values[String(field)] as { id?: string }[] | undefined)?.[index]
  return [field, item?.id ?? index, ...rest].join('/')
}

type Checked = { problems: Found[]; values: AnyValues }

/** Checks the values alone: types, what is required, and the rules of the kind. Every problem at once. */
export function checkValues(definition: AnyDefinition, values: AnyValues): Checked {
  const parsed = definition.schema.safeParse(values)
  if (!parsed.success) {
    const found = parsed.error.issues.map((issue) => ({
      path: pathOf(issue, values),
      message: messageOf(issue),
    }))
    return { problems: found, values }
  }
  const broken = (definition.rules ?? []).flatMap((rule) => rule(parsed.data) ?? [])
  return {
    problems: broken.map(({ field, message }) => ({ path: field, message })),
    values: parsed.data,
  }
}

type Voice = Pick<Claim, 'field' | 'value' | 'stance' | 'rank'>

/** Whether an undeprecated claim says the value that is shown. */
export function isSupported(
  definition: AnyDefinition,
  path: string,
  value: unknown,
  claims: readonly Voice[],
): boolean {
  const shape = definition.fields[path.split('/')[0] ?? '']
  return claims.some(
    ({ field, value: claimed, stance, rank }) =>
      field === path &&
      rank !== 'deprecated' &&
      (stance === 'asserts' || stance === 'corrects') &&
      shape !== undefined &&
      supports(shape, claimed, value),
  )
}

/** @returns what a new claim says: its own value, or the one that the change sets. */
export const claimedValue = (claim: NewClaim, values: AnyValues): unknown =>
  claim.value === undefined ? valueAt(values, claim.field) : claim.value

/**
 * Everything that keeps a change from being published, as far as it and the entry's live claims show.
 * @param quotes `may-lack` for seeded and imported claims
 */
export function checkChange(
  definition: AnyDefinition,
  change: Change,
  existing: readonly Claim[],
  quotes: 'needed' | 'may-lack' = 'needed',
): Found[] {
  const { problems, values } = checkValues(definition, change.values)
  if (problems.length > 0 && !definition.schema.safeParse(change.values).success) return problems

  const retracted = new Set(
    change.claims.flatMap(({ stance, targetClaimId }) =>
      stance === 'retracts' ? (targetClaimId ?? []) : [],
    ),
  )
  const voices: Voice[] = [
    ...existing.filter(({ id }) => !retracted.has(id)),
    ...change.claims.map((claim) => ({
      ...claim,
      value: claimedValue(claim, values),
    })),
  ]
  const lostByRetraction = existing.filter(({ id }) => retracted.has(id)).map(({ field }) => field)
  const unsupported = pathsOf(definition, values)
    .filter(({ path }) => !isSupported(definition, path, valueAt(values, path), voices))
    .filter(({ path }) => !lostByRetraction.includes(path))
    .map(({ path }) => ({ path, message: 'needsQuote' }))
  const wordless = change.claims
    .filter(({ quote, stance }) => quotes === 'needed' && !quote && stance === 'asserts')
    .map(({ field }) => ({ path: field, message: 'needsQuote' }))
  const misplaced = change.claims
    .filter(({ field }) => !((field.split('/')[0] ?? '') in definition.fields))
    .map(({ field }) => ({ path: field, message: 'unknownField' }))
  const unanswered = change.claims
    .filter(({ stance, targetClaimId }) => stance !== 'asserts' && targetClaimId === null)
    .map(({ field }) => ({ path: field, message: 'answersNothing' }))

  const all = [...problems, ...unsupported, ...wordless, ...misplaced, ...unanswered]
  return [...new Map(all.map((found) => [`${found.path} ${found.message}`, found])).values()]
}

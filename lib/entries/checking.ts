import type { z } from 'zod'
import { applyClaims } from './claims'
import type { AnyDefinition, AnyValues } from './define'
import type { Claim } from './entry'
import type { Change } from './proposal'
import { checkRanks } from './ranking'
import { claimedValue, isSupported, type Voice } from './standing'
import { pathsOf, sameValue, valueAt, withValueAt } from './values'

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

  const ranks = change.ranks ?? []
  const brought: Voice[] = change.claims.map((claim) => ({ ...claim, value: claimedValue(claim, values) }))
  const voices: Voice[] = [...existing, ...brought]
  // An entry keeps a stage or a status that was taken back, since it must have one.
  const keepsFallen = (path: string, value: unknown) =>
    definition.fields[path]?.required === true &&
    existing.some((claim) => claim.field === path && sameValue(claim.value, value))
  const unsupported = pathsOf(definition, values)
    .map(({ path }) => ({ path, value: valueAt(values, path) }))
    .filter(({ path, value }) => !isSupported(definition, path, value, voices) && !keepsFallen(path, value))
    .map(({ path }) => ({ path, message: 'needsQuote' }))
  const wordless = change.claims
    .filter(({ quote }) => quotes === 'needed' && !quote)
    .map(({ field }) => ({ path: field, message: 'needsQuote' }))
  const misplaced = change.claims
    .filter(({ field }) => !((field.split('/')[0] ?? '') in definition.fields))
    .map(({ field }) => ({ path: field, message: 'unknownField' }))
  const onField = (path: string, id: string | null) =>
    voices.some((voice) => voice.id === id && voice.field === path)
  const unanswered = change.claims
    .filter(({ field, stance, targetClaimId }) =>
      targetClaimId === null ? stance !== 'asserts' : !onField(field, targetClaimId),
    )
    .map(({ field }) => ({ path: field, message: 'answersNothing' }))

  const all = [
    ...problems,
    ...unsupported,
    ...wordless,
    ...misplaced,
    ...unanswered,
    ...(misplaced.length > 0 ? [] : statementProblems(definition, change, values)),
    ...checkRanks(ranks, existing),
  ]
  if (all.length === 0) all.push(...outcomeProblems(definition, { ...change, values }, existing))
  return [...new Map(all.map((found) => [`${found.path} ${found.message}`, found])).values()]
}

/** What claims say of their own must be a value that their field can have. */
function statementProblems(definition: AnyDefinition, { claims }: Change, values: AnyValues): Found[] {
  return claims
    .filter(({ value }) => value !== undefined && value !== null)
    .flatMap(({ field: path, value }) => {
      const said = definition.schema.safeParse(withValueAt(values, path, value))
      const [field] = path.split('/')
      const wrong = said.success ? [] : said.error.issues.filter(({ path: [first] }) => first === field)
      return wrong.map((issue) => ({ path, message: messageOf(issue) }))
    })
}

/** What an answer or a rank makes of the values must fit together too, and leave what an entry must have. */
function outcomeProblems(definition: AnyDefinition, change: Change, existing: readonly Claim[]): Found[] {
  const { values, live } = applyClaims(definition, null, change, existing, noMoment, new Map())
  const ranked = new Set(change.ranks?.map(({ claimId }) => claimId))
  const bare = existing
    .filter(({ id, field }) => ranked.has(id) && definition.fields[field]?.required)
    .filter(({ field }) => !isSupported(definition, field, valueAt(values, field), live))
    .map(({ field }) => ({ path: field, message: 'lastStatement' }))
  return [...bare, ...(sameValue(values, change.values) ? [] : checkValues(definition, values).problems)]
}

/** Nothing that is checked depends on when it is published. */
const noMoment = { revision: 0, recordedAt: '' }

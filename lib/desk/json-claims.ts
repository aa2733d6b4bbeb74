import { v7 as uuid } from 'uuid'
import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import { type JsonProblem, type ReferenceReader, readJsonAt } from '@/lib/entries/json-reading'
import type { NewClaim } from '@/lib/entries/proposal'
import type { EntryState } from '@/lib/entries/state'
import { valueAt } from '@/lib/entries/values'
import { isPartialDate } from '@/lib/fields/partial-date'
import type { SentClaim } from './sent-proposal'

type Reading = {
  claim: SentClaim
  index: number
  definition: AnyDefinition
  values: AnyValues
  state: EntryState | null
  find: ReferenceReader
}

/** Reads one claim of a document, all but its source. */
export function readJsonClaim({ claim, index, definition, values, state, find }: Reading): {
  claim: Omit<NewClaim, 'source'>
  problems: JsonProblem[]
} {
  const at = `/claims/${index}`
  const { field, quote, saidBy, saidOn = null, stance = 'asserts', target = null } = claim
  const given = claim.value !== undefined
  const read = given ? readJsonAt(definition, field, claim.value, `${at}/value`, find) : null
  const problems = [...(read?.problems ?? [])]
  const known = (field.split('/')[0] ?? '') in definition.fields
  if (known && !given && valueAt(values, field) === null && stance !== 'retracts')
    problems.push({ pointer: `${at}/field`, message: 'quoteWithoutValue' })
  if (saidOn !== null && !isPartialDate(saidOn))
    problems.push({ pointer: `${at}/saidOn`, message: 'notADate' })
  if (target !== null && !state?.claims.some(({ id, field: other }) => id === target && other === field))
    problems.push({ pointer: `${at}/target`, message: 'answersNothing' })
  const { name = null, post = null, organisation = null } = saidBy ?? {}
  return {
    problems,
    claim: {
      id: uuid(),
      field,
      ...(read && { value: read.value }),
      quote: quote
        ? { exact: quote.exact, prefix: quote.prefix ?? null, suffix: quote.suffix ?? null, locator: false }
        : null,
      saidBy: saidBy ? { name, post, organisation } : null,
      saidOn,
      stance,
      rank: 'preferred',
      rankReason: null,
      targetClaimId: target,
    },
  }
}

import 'server-only'
import { v7 as uuid } from 'uuid'
import { db } from '@/lib/db/client'
import type { AnyValues } from '@/lib/entries/define'
import type { FormProblem, QuoteRead } from '@/lib/entries/form'
import { placeQuotes } from '@/lib/entries/place-quotes'
import { type Change, newClaimSchema, quoteSchema, sourceTextMax } from '@/lib/entries/proposal'
import type { EntryState } from '@/lib/entries/state'
import { Lines, type Typed } from '@/lib/entries/typed'
import { sameValue } from '@/lib/entries/values'
import { confirmableFacts, confirmQuoteInput, confirmsInput } from './confirmable'
import { readSource } from './source-form'
import { findTextFor } from './stored-text'
import type { Submission } from './submission'
import type { Aim } from './target'

/**
 * Reads the form "still true, says this source": one more claim on one fact, and no value changed. Nothing is written.
 * Every problem at once. A fact that was changed since the form was opened is not confirmed unseen.
 */
export async function readConfirmation({ definition, state }: Aim, typed: Typed): Promise<Submission> {
  const lines = new Lines(typed)
  if (!state) throw new Error('a confirmation is of an entry that is public')
  const [name, exact] = [lines.at(confirmsInput), lines.at(confirmQuoteInput)]
  const source = await readSource(lines, true)
  const problems: FormProblem[] = [...source.problems]
  const fact = confirmableFacts(definition, state.values).find((one) => one.name === name)
  if (!fact) problems.push({ input: confirmsInput, message: 'notInList' })
  else if (!(await isAsSeen(state, name, lines)))
    problems.push({ input: confirmsInput, message: 'changedSince' })
  if (!exact) problems.push({ input: confirmQuoteInput, message: 'needsQuote' })
  else if (!quoteSchema.shape.exact.safeParse(exact).success)
    problems.push({ input: confirmQuoteInput, message: 'tooLong' })
  const pasted = lines.at('source.text')
  if (pasted.length > sourceTextMax) problems.push({ input: 'source.text', message: 'textTooLong' })
  const placed = placeQuotes(quotesIn(name, lines), await findTextFor(pasted, source.sourceId))
  problems.push(...placed.problems)
  const [quote] = placed.quotes
  const repeated = source.sourceId && saysSoAlready(state, name, source.sourceId, exact)
  if (repeated) problems.push({ input: confirmQuoteInput, message: 'saidAlready' })
  if (problems.length > 0 || !fact || !quote || !source.sourceId)
    return { ok: false, problems, typed: atRevision(typed, state.revision) }
  const claim = newClaimSchema.parse({
    id: uuid(),
    field: name,
    value: fact.value,
    source: source.sourceId,
    quote: { exact, prefix: quote.prefix, suffix: quote.suffix },
    rank: isQuoted(state, name) ? 'normal' : 'preferred',
  })
  const { kind } = definition
  const confirmed: Change = {
    kind,
    entryId: state.id,
    baseRevision: state.revision,
    values: state.values,
    claims: [claim],
    ...(pasted && { texts: [{ source: source.sourceId, text: pasted }] }),
  }
  return { ok: true, changes: [source.change, confirmed].filter((one) => one !== null) }
}

/** The quoted words with what was chosen around them. */
function quotesIn(path: string, lines: Lines): QuoteRead[] {
  const exact = lines.at(confirmQuoteInput)
  const around = (side: string) => lines.whole(`${confirmQuoteInput}.${side}`)
  return exact
    ? [{ path, input: confirmQuoteInput, exact, prefix: around('prefix'), suffix: around('suffix') }]
    : []
}

/** What readers see first stays, unless its words are not here yet. */
const isQuoted = ({ claims }: EntryState, name: string): boolean =>
  claims.some(({ field, rank, quote }) => field === name && rank === 'preferred' && quote && !quote.locator)

const saysSoAlready = ({ claims }: EntryState, name: string, source: string, exact: string): boolean =>
  claims.some((claim) => claim.field === name && claim.source === source && claim.quote?.exact === exact)

/** Told once that a fact has changed, the same press confirms it as it is now. */
const atRevision = (typed: Typed, revision: number): Typed =>
  typed.map(([name, value]) => [name, name === 'baseRevision' ? String(revision) : value])

/** Whether the fact still says what stood beside it when the form was opened. */
async function isAsSeen({ id, revision, values }: EntryState, name: string, lines: Lines): Promise<boolean> {
  const base = Number(lines.at('baseRevision'))
  if (!Number.isInteger(base) || base < 1 || base >= revision) return true
  const seen = await db.revision.findUnique({
    where: { entryId_number: { entryId: id, number: base } },
    select: { data: true },
  })
  return sameValue((seen?.data as AnyValues | undefined)?.[name], values[name])
}

import 'server-only'
import { v7 as uuid } from 'uuid'
import { movingFields, saidMoves } from '@/lib/developments/develop'
import { checkChange } from '@/lib/entries/checking'
import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import { type FormProblem, type FormRead, readForm } from '@/lib/entries/form'
import { findEntryNames, type NamedText, namedTexts } from '@/lib/entries/form-names'
import { placeQuotes } from '@/lib/entries/place-quotes'
import { type Change, quoteSchema, sourceTextMax } from '@/lib/entries/proposal'
import type { EntryState } from '@/lib/entries/state'
import { Lines, type Typed } from '@/lib/entries/typed'
import { eachScalar, sameValue } from '@/lib/entries/values'
import type { Place } from '@/lib/fields/field'
import { readDate } from '@/lib/fields/read-date'
import type { Names } from '@/lib/fields/read-scalar'
import { printPlace } from '@/lib/gazetteer/gazetteer'
import { readClaim } from './claim-submission'
import { claimsOf } from './claims-of'
import { readConfirmation } from './confirmation'
import { placesNamed } from './form-answers'
import { formFields } from './form-fields'
import { inFormOrder, onePerInput } from './form-order'
import { inputOf } from './inputs'
import { movedSubject } from './moved-subject'
import { PassingCompanies } from './passing-companies'
import { readRanks } from './rank-submission'
import { sameNameProblems } from './same-name'
import { knownSourceProblems, readSource, type SourceRead } from './source-form'
import { findTextFor } from './stored-text'
import type { Aim, Statement } from './target'

/** Characters of a reason: one line of the history. */
const reasonMax = 500

export type Submission =
  | { ok: true; changes: Change[] }
  | {
      ok: false
      problems: FormProblem[]
      /** What the form carries on with, where that is not what was sent. */
      typed?: Typed
    }

/**
 * Reads and checks a form: the entry, its source when it is new, and companies that are named for the first time, as
 * changes of one proposal. Nothing is written. Every problem at once, each at its input.
 */
export async function readSubmission(aim: Aim, typed: Typed): Promise<Submission> {
  const { definition, state, subject, statement } = aim
  if (aim.deed === 'confirm') return readConfirmation(aim, typed)
  if (state && statement) return readStatement(definition, state, statement, new Lines(typed))
  const lines = new Lines(subject ? withMoves(typed, subject.values) : typed)
  const wanted = namedTexts(definition, lines)
  const passing = new PassingCompanies()
  const names = { ...(await namesFor(aim, wanted, passing)), writtenOn: writtenOn(lines) }
  const read = readForm(definition, lines, names, { only: formFields(aim) })
  const source = await sourceOf(aim, read, lines)
  const values = { ...(state?.values ?? {}), ...fixedValues(aim), ...read.values }
  const entryId = state?.id ?? uuid()
  const pasted = lines.at('source.text')
  const { quotes, problems: unplaced } = placeQuotes(read.quotes, await findTextFor(pasted, source.sourceId))
  const claims = source.sourceId ? claimsOf(quotes, source.sourceId) : []
  const change: Change = {
    kind: definition.kind,
    entryId,
    baseRevision: baseOf(lines) ?? state?.revision ?? 0,
    values,
    claims,
    ...(pasted && source.sourceId && { texts: [{ source: source.sourceId, text: pasted }] }),
  }
  const problems = [
    ...source.problems,
    ...(pasted.length > sourceTextMax ? [{ input: 'source.text', message: 'textTooLong' }] : []),
    ...read.problems,
    ...unplaced,
    ...problemsOf(definition, change, read, aim, lines),
    ...passing.problems(wanted, lines),
    ...(await sameNameProblems(aim, lines)),
    ...(lines.at('reason').length > reasonMax ? [{ input: 'reason', message: 'tooLong' }] : []),
  ]
  if (problems.length > 0) return { ok: false, problems: inFormOrder(onePerInput(problems), formFields(aim)) }
  if (state && saysNothing(definition, state.values, change)) {
    return { ok: false, problems: [{ input: '', message: 'nothingChanged' }] }
  }
  const companies = source.sourceId ? passing.changes(wanted, quotes, source.sourceId) : []
  const moved = subject && claims[0] ? await movedSubject(subject, values, claims[0]) : null
  return { ok: true, changes: [source.change, ...companies, change, moved].filter((one) => one !== null) }
}

/** A further statement on one field, or the ranks of those that are there. */
async function readStatement(
  definition: AnyDefinition,
  state: EntryState,
  { deed, path }: Statement,
  lines: Lines,
): Promise<Submission> {
  const about = { definition, state, path }
  const read = deed === 'claim' ? await readClaim(about, lines) : await readRanks(about, lines)
  const long = lines.at('reason').length > reasonMax ? [{ input: 'reason', message: 'tooLong' }] : []
  const problems = [...(read.ok ? [] : read.problems), ...long]
  return problems.length > 0 ? { ok: false, problems: onePerInput(problems) } : read
}

/** The source that the form cites, or what is wrong with it. A source cites none, and must not be here already. */
async function sourceOf({ definition, state }: Aim, read: FormRead, lines: Lines): Promise<SourceRead> {
  if (definition.kind === 'source') {
    const problems = await knownSourceProblems(read.values.url, state?.id ?? null)
    return { sourceId: null, change: null, problems }
  }
  const sourced = Object.values(definition.fields).some((field) => field.sourced)
  return readSource(lines, read.quotes.length > 0 || (sourced && !state))
}

export const saysNothing = (
  definition: AnyDefinition,
  before: AnyValues,
  { values, claims }: Change,
): boolean =>
  claims.length === 0 && Object.keys(definition.fields).every((name) => sameValue(before[name], values[name]))

/** A development moves its subject as such events usually do, unless the form says how, or that it does not. */
function withMoves(typed: Typed, subject: AnyValues): Typed {
  const lines = new Lines(typed)
  const others = typed.filter(([name]) => !movingFields.some((one) => one === name))
  const moved = saidMoves(lines.at('type'), subject, (name) => lines.at(name))
  return [...others, ...Object.entries(moved)]
}

/** The day of the source, as the form says it. */
function writtenOn(lines: Lines): string | null {
  const read = readDate(lines.at('source.publishedOn'))
  return read.ok ? read.date : null
}

/** The revision at which the form was opened, as it says itself. */
function baseOf(lines: Lines): number | null {
  const base = lines.at('baseRevision')
  return /^\d{1,9}$/.test(base) ? Number(base) : null
}

/** What a form does not ask, because its address says it. */
const fixedValues = ({ subject }: Aim): AnyValues =>
  subject ? { subject: subject.id, relationship: null } : {}

async function namesFor(
  { definition, state }: Aim,
  wanted: readonly NamedText[],
  passing: PassingCompanies,
): Promise<Names> {
  const entries = await findEntryNames(wanted)
  // A place that the entry has already need not be in the gazetteer.
  const own = state ? placesIn(definition, state.values) : new Map<string, Place>()
  return {
    entries: (kinds, text) => {
      const found = entries(kinds, text)
      if (found.length > 0 || !PassingCompanies.may(kinds)) return found
      return [{ id: passing.enter(text), label: text }]
    },
    places: placesNamed(own),
  }
}

function problemsOf(
  definition: AnyDefinition,
  change: Change,
  read: FormRead,
  { state }: Aim,
  lines: Lines,
): FormProblem[] {
  const alreadySaid = new Set(read.problems.map(({ input }) => input))
  const pointless = read.quotes
    .filter(({ path }) => isEmpty(change.values[path.split('/')[0] ?? '']))
    .map(({ input }) => ({ input, message: 'quoteWithoutValue' }))
  const tooLong = read.quotes
    .filter(({ exact }) => !quoteSchema.shape.exact.safeParse(exact).success)
    .map(({ input }) => ({ input, message: 'tooLong' }))
  // Without a source its claims are missing too: what is wrong is said at the source alone.
  const quoted = new Set(read.quotes.map(({ path }) => path))
  const found = checkChange(definition, change, state?.claims ?? [])
    .filter(({ path, message }) => !(message === 'needsQuote' && quoted.has(path)))
    .map(({ path, message }) => ({ input: inputOf(definition, path, message, lines), message }))
    .filter(({ input, message }) => !(message === 'required' && alreadySaid.has(input)))
  return [
    ...tooLong,
    ...found,
    ...pointless.filter(({ input }) => !alreadySaid.has(input.replace(/^quote\./, ''))),
  ]
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** The places of an entry by the words in which its form shows them. */
function placesIn(definition: AnyDefinition, values: AnyValues): Map<string, Place> {
  const found = new Map<string, Place>()
  eachScalar(definition, values, (field, value) => {
    if (field.type === 'place') found.set(printPlace(value as Place), value as Place)
  })
  return found
}

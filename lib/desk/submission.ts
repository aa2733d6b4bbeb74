import 'server-only'
import { v7 as uuid } from 'uuid'
import { definitionOf } from '@/lib/catalogue'
import { moves, movingFields, stays, usualMoves } from '@/lib/developments/develop'
import { checkChange } from '@/lib/entries/checking'
import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import { type FormProblem, type FormRead, readForm } from '@/lib/entries/form'
import { findEntryNames, type NamedText, namedTexts } from '@/lib/entries/form-names'
import type { Change, NewClaim } from '@/lib/entries/proposal'
import { Lines, type Typed } from '@/lib/entries/typed'
import type { Names } from '@/lib/fields/read-scalar'
import { printPlace, resolvePlace } from '@/lib/gazetteer/gazetteer'
import { formFields } from './form-fields'
import { inputOf } from './inputs'
import { movedSubject } from './moved-subject'
import { readSource, type SourceRead } from './source-form'
import type { Aim } from './target'

export type Submission = { ok: true; changes: Change[] } | { ok: false; problems: FormProblem[] }

/** Companies that a form names and nobody has entered yet, by what was typed. */
type Passing = Map<string, string>

/**
 * Reads and checks a form: the entry, its source when it is new, and companies that are named for the first time, as
 * changes of one proposal. Nothing is written. Every problem at once, each at its input.
 */
export async function readSubmission(aim: Aim, typed: Typed): Promise<Submission> {
  const { definition, state, subject } = aim
  const lines = new Lines(subject ? withMoves(typed, subject.values) : typed)
  const wanted = namedTexts(definition, lines)
  const passing: Passing = new Map()
  const names = await namesFor(wanted, passing)
  const read = readForm(definition, lines, names, { only: formFields(aim) })
  const source: SourceRead =
    definition.kind === 'source'
      ? { sourceId: null, change: null, problems: [] }
      : await readSource(lines, read.quotes.length > 0 || !state)
  const values = { ...(state?.values ?? {}), ...fixedValues(aim), ...read.values }
  const entryId = state?.id ?? uuid()
  const claims = source.sourceId ? claimsOf(read, source.sourceId) : []
  const change: Change = {
    kind: definition.kind,
    entryId,
    baseRevision: baseOf(lines) ?? state?.revision ?? 0,
    values,
    claims,
  }
  const problems = [
    ...source.problems,
    ...read.problems,
    ...problemsOf(definition, change, read, aim, lines),
    ...unsaid(passing, wanted, lines),
  ]
  if (problems.length > 0) return { ok: false, problems: onePerInput(problems) }
  const companies = newCompanies(passing, wanted, read, source.sourceId)
  const moved = subject && claims[0] ? await movedSubject(subject, values, claims[0]) : null
  return { ok: true, changes: [source.change, ...companies, change, moved].filter((one) => one !== null) }
}

/** A development moves its subject as such events usually do, unless the form says how, or that it does not. */
function withMoves(typed: Typed, subject: AnyValues): Typed {
  const lines = new Lines(typed)
  const usual = usualMoves(lines.at('type'), subject)
  const others = typed.filter(([name]) => !movingFields.some((one) => one === name))
  const moved = movingFields
    .filter((name) => moves[name] in subject)
    .flatMap((name): Typed => {
      const said = lines.at(name)
      const code = said === '' ? usual[name] : said === stays ? undefined : said
      return code ? [[name, code]] : []
    })
  return [...others, ...moved]
}

/** The revision at which the form was opened, as it says itself. */
function baseOf(lines: Lines): number | null {
  const base = lines.at('baseRevision')
  return /^\d{1,9}$/.test(base) ? Number(base) : null
}

/** What a form does not ask, because its address says it. */
const fixedValues = ({ subject }: Aim): AnyValues =>
  subject ? { subject: subject.id, relationship: null } : {}

async function namesFor(wanted: readonly NamedText[], passing: Passing): Promise<Names> {
  const entries = await findEntryNames(wanted)
  return {
    entries: (kinds, text) => {
      const found = entries(kinds, text)
      if (found.length > 0 || !kinds.includes('company')) return found
      const id = passing.get(text) ?? uuid()
      passing.set(text, id)
      return [{ id, label: text }]
    },
    places: (text) => {
      const resolved = resolvePlace(text)
      const places =
        resolved.found === 'one' ? [resolved.place] : resolved.found === 'several' ? resolved.places : []
      return places.map((place) => ({ place: { ...place, geonamesId: null }, label: printPlace(place) }))
    },
  }
}

const claimsOf = ({ quotes }: FormRead, source: string): NewClaim[] =>
  quotes.map(({ path, exact }) => ({
    id: uuid(),
    field: path,
    source,
    quote: { exact, prefix: null, suffix: null, locator: false },
    saidBy: null,
    saidOn: null,
    stance: 'asserts',
    rank: 'preferred',
    rankReason: null,
    targetClaimId: null,
  }))

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
  // Without a source its claims are missing too: what is wrong is said at the source alone.
  const quoted = new Set(read.quotes.map(({ path }) => path))
  const found = checkChange(definition, change, state?.claims ?? [])
    .filter(({ path, message }) => !(message === 'needsQuote' && quoted.has(path)))
    .map(({ path, message }) => ({ input: inputOf(definition, path, message, lines), message }))
    .filter(({ input, message }) => !(message === 'required' && alreadySaid.has(input)))
  return [...found, ...pointless.filter(({ input }) => !alreadySaid.has(input.replace(/^quote\./, '')))]
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** A company that is new needs words that name it: those of the row that names it. */
function unsaid(passing: Passing, wanted: readonly NamedText[], lines: Lines): FormProblem[] {
  return wanted
    .filter(({ text }) => passing.has(text))
    .filter(({ input }) => lines.at(quoteInputOf(input)) === '')
    .map(({ input, text }) => ({ input, message: 'newCompanyNeedsQuote', options: [text] }))
}

/** `participants.0.company` → `quote.participants.0` */
const quoteInputOf = (input: string) => `quote.${input.split('.').slice(0, 2).join('.')}`

const hasHan = /\p{Script=Han}/u

function newCompanies(
  passing: Passing,
  wanted: readonly NamedText[],
  { quotes }: FormRead,
  source: string | null,
): Change[] {
  const company = definitionOf('company')
  return [...passing].flatMap(([text, entryId]): Change[] => {
    const input = wanted.find((one) => one.text === text)?.input ?? ''
    const words = quotes.find((one) => one.input === quoteInputOf(input))
    if (!source || !words) return []
    const name = { [hasHan.test(text) ? 'zh' : 'en']: text }
    const claims = claimsOf({ values: {}, problems: [], quotes: [{ ...words, path: 'name' }] }, source)
    return [{ kind: 'company', entryId, baseRevision: 0, values: company.schema.parse({ name }), claims }]
  })
}

/** One thing at a time for each input. */
const onePerInput = (problems: readonly FormProblem[]): FormProblem[] => {
  const first = new Map<string, FormProblem>()
  for (const problem of problems) if (!first.has(problem.input)) first.set(problem.input, problem)
  return [...first.values()]
}

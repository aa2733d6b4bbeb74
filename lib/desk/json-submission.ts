import 'server-only'
import { v7 as uuid } from 'uuid'
import { definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { movingFields, saidMoves } from '@/lib/developments/develop'
import { checkChange } from '@/lib/entries/checking'
import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import { mergeValues } from '@/lib/entries/difference'
import {
  type JsonProblem,
  pointerAt,
  type ReferenceReader,
  readJsonAt,
  readJsonValues,
} from '@/lib/entries/json-reading'
import { findBySlug } from '@/lib/entries/naming'
import type { Change } from '@/lib/entries/proposal'
import { listRelationships } from '@/lib/entries/relationships'
import { type EntryState, readStates } from '@/lib/entries/state'
import { Lines, type Typed } from '@/lib/entries/typed'
import { eachScalar } from '@/lib/entries/values'
import { readJsonClaim } from './json-claims'
import { placeJsonQuotes } from './json-quotes'
import { prepareReferences } from './json-references'
import { readJsonSources } from './json-sources'
import { movedSubject } from './moved-subject'
import type { SentClaim, SentProposal } from './sent-proposal'
import { knownSourceProblems } from './source-form'
import { saysNothing } from './submission'
import type { Aim } from './target'

export type JsonSubmission =
  | { ok: true; aim: Aim; changes: Change[] /** The one that it is about. */; change: Change }
  | { ok: false; problems: JsonProblem[] }

/**
 * Reads and checks a proposal that a program sent: the entry, its new sources and the companies that are named for the
 * first time, as changes of one proposal. Nothing is written. Every problem at once, each at its place in the document.
 */
export async function readJsonSubmission(sent: SentProposal): Promise<JsonSubmission> {
  const definition = definitionOf(sent.kind)
  const base = await readBase(sent)
  if (!base.ok) return base
  const { state } = base
  const claims = sent.claims ?? []
  const references = await prepareReferences((find) => readAll(definition, sent, find))
  const read = readJsonValues(definition, sent.values, '/values', references.find)
  const sources = await readJsonSources(claims, references.find)
  const subject = await subjectOf(definition, state, read.values)
  const values = { ...base.values, ...read.values, ...movesOf(sent, subject) }
  const answers = claims.map((claim, index) =>
    readJsonClaim({ claim, index, definition, values, state, find: references.find }),
  )
  const { quotes, problems: unplaced } = await placeJsonQuotes(claims, sources.ids, (field) =>
    pointerAt(definition, values, field, 'quote').replaceAll('/', '.'),
  )
  const around = new Map(quotes.map(({ index, prefix, suffix }) => [index, { prefix, suffix }]))
  const change: Change = {
    kind: definition.kind,
    entryId: state?.id ?? uuid(),
    baseRevision: sent.baseRevision ?? 0,
    values,
    claims: answers.flatMap(({ claim }, index) => {
      const source = sources.ids[index]
      const quote = claim.quote && { ...claim.quote, ...around.get(index) }
      return source ? [{ ...claim, quote, source }] : []
    }),
  }
  const lines = new Lines(quotes.map(({ input, exact }): Typed[number] => [input, exact]))
  const problems = [
    ...references.problems,
    ...read.problems,
    ...sources.problems,
    ...answers.flatMap(({ problems: found }) => found),
    ...unplaced,
    // A claim whose source is wrong has its words all the same: what is wrong is said at the source alone.
    ...checked(
      definition,
      {
        ...change,
        claims: answers.map(({ claim }, index) => ({ ...claim, source: sources.ids[index] ?? '' })),
      },
      base,
      claims,
    ),
    ...(await outsideProblems(definition, values, state)),
    ...references.passing
      .problems(references.wanted, lines)
      .map(({ input, ...problem }) => ({ pointer: `/values/${input.replaceAll('.', '/')}`, ...problem })),
  ]
  if (problems.length > 0) return { ok: false, problems: onePerPlace(problems) }
  if (state && saysNothing(definition, base.values, change))
    return { ok: false, problems: [{ pointer: '', message: 'nothingChanged' }] }
  const companies = [...new Set(sources.ids)].flatMap((source) =>
    source
      ? references.passing.changes(
          references.wanted,
          quotes.filter((quote) => quote.source === source),
          source,
        )
      : [],
  )
  const [words] = change.claims
  const moved = subject && words ? await movedSubject(subject, values, words) : null
  return {
    ok: true,
    aim: { deed: subject ? 'develop' : state ? 'edit' : 'new', definition, state, subject },
    change,
    changes: [...sources.changes, ...companies, change, ...(moved ? [moved] : [])],
  }
}

/** Reads everything that can name another entry, whatever comes of it. */
function readAll(definition: AnyDefinition, sent: SentProposal, find: ReferenceReader): void {
  readJsonValues(definition, sent.values, '/values', find)
  for (const { field, value, source } of sent.claims ?? []) {
    if (value !== undefined) readJsonAt(definition, field, value, '', find)
    if (typeof source === 'string') find({ kinds: ['source'], pointer: '', slug: source })
    else readJsonValues(definitionOf('source'), source, '', find)
  }
}

type Base = { ok: true; state: EntryState | null; values: AnyValues }

/** The entry that is changed, and its values as they stood at the revision that the program read. */
async function readBase({
  kind,
  entry,
  baseRevision = 0,
}: SentProposal): Promise<Base | { ok: false; problems: JsonProblem[] }> {
  if (entry === undefined) return { ok: true, state: null, values: {} }
  const found = await findBySlug(kind, entry)
  const [state] = found ? await readStates([found.id]) : []
  if (!state)
    return { ok: false, problems: [{ pointer: '/entry', message: 'noSuchEntry', options: [entry] }] }
  if (state.revision === baseRevision) return { ok: true, state, values: state.values }
  const revision = await db.revision.findUnique({
    where: { entryId_number: { entryId: state.id, number: baseRevision } },
    select: { data: true },
  })
  if (!revision) return { ok: false, problems: [{ pointer: '/baseRevision', message: 'noSuchRevision' }] }
  return { ok: true, state, values: revision.data as AnyValues }
}

/** What a new development happened to. */
async function subjectOf(
  { kind }: AnyDefinition,
  state: EntryState | null,
  { subject }: AnyValues,
): Promise<EntryState | null> {
  if (kind !== 'development' || state || typeof subject !== 'string') return null
  return (await readStates([subject]))[0] ?? null
}

/** A member that is null says that the development leaves its subject as it was. */
function movesOf({ values }: SentProposal, subject: EntryState | null): AnyValues {
  if (!subject) return {}
  const said = (name: string) => (values[name] === null ? 'stays' : String(values[name] ?? ''))
  const stay = Object.fromEntries(movingFields.map((name) => [name, null]))
  return { ...stay, ...saidMoves(String(values.type), subject.values, said) }
}

/** What the form would say of the change, at its place in the document. */
function checked(
  definition: AnyDefinition,
  change: Change,
  { state, values: base }: Base,
  claims: readonly SentClaim[],
): JsonProblem[] {
  const merged = state ? mergeValues(definition, base, state.values, change.values) : null
  const now = merged?.ok ? merged.values : change.values
  return checkChange(definition, { ...change, values: now }, state?.claims ?? []).map(({ path, message }) => {
    const index = claims.findIndex(({ field }) => field === path)
    const member = { needsQuote: 'quote', answersNothing: 'target', unknownField: 'field' }[message]
    if (index >= 0 && member) return { pointer: `/claims/${index}/${member}`, message }
    return { pointer: pointerAt(definition, change.values, path, '/values'), message }
  })
}

/** What only the other entries know: pairs of countries, and pages that are here already. */
async function outsideProblems(
  definition: AnyDefinition,
  values: AnyValues,
  state: EntryState | null,
): Promise<JsonProblem[]> {
  const known = new Set((await listRelationships()).map(({ slug }) => slug))
  const problems: JsonProblem[] = []
  eachScalar(definition, values, ({ type }, value, name) => {
    if (type === 'relationship' && !known.has(String(value)))
      problems.push({ pointer: `/values/${name}`, message: 'notAnEntry' })
  })
  const doubled = definition.kind === 'source' ? await knownSourceProblems(values.url, state?.id ?? null) : []
  return [...problems, ...doubled.map(({ input, message }) => ({ pointer: `/values/${input}`, message }))]
}

const onePerPlace = (problems: readonly JsonProblem[]): JsonProblem[] => {
  const first = new Map<string, JsonProblem>()
  for (const problem of problems) if (!first.has(problem.pointer)) first.set(problem.pointer, problem)
  return [...first.values()]
}

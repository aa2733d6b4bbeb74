import 'server-only'
import { v7 as uuid } from 'uuid'
import { checkChange } from '@/lib/entries/checking'
import { type Stance, stances } from '@/lib/entries/entry'
import { type FormProblem, readForm } from '@/lib/entries/form'
import { namedTexts } from '@/lib/entries/form-names'
import { placeQuotes } from '@/lib/entries/place-quotes'
import { type Change, type NewClaim, sourceTextMax } from '@/lib/entries/proposal'
import { speaks } from '@/lib/entries/standing'
import type { Lines } from '@/lib/entries/typed'
import { valueAt, withValueAt } from '@/lib/entries/values'
import { optional, partialDate } from '@/lib/fields/field'
import { readScalar } from '@/lib/fields/read-scalar'
import { quoteInput, valueParts, valuePrefix } from './claim-target'
import { namesOfForm } from './form-answers'
import { readSource } from './source-form'
import { findTextFor } from './stored-text'
import type { Submission } from './submission'
import type { StatementAim } from './target'

const nobody = { entries: () => [], places: () => [] }
const lineMax = 300

/** Reads and checks the form of a further statement on a field, with its source when that is new. Nothing is written. */
export async function readClaim(aim: StatementAim, lines: Lines): Promise<Submission> {
  const { definition, state, path } = aim
  const stance = stances.find((one) => one === lines.at('stance')) ?? 'asserts'
  const [said, source] = await Promise.all([readValue(aim, lines, stance), readSource(lines, true)])
  const on = readScalar(optional(partialDate()), lines.at('saidOn'), nobody)
  const pasted = lines.at('source.text')
  const words = readWords(lines, path, await findTextFor(pasted, source.sourceId))
  const target = state.claims.find(({ id, field }) => id === lines.at('targetClaim') && field === path)
  const problems = [
    ...source.problems,
    ...said.problems,
    ...words.problems,
    ...(pasted.length > sourceTextMax ? [{ input: 'source.text', message: 'textTooLong' }] : []),
    ...(stance !== 'asserts' && !target ? [{ input: 'targetClaim', message: 'answersNothing' }] : []),
    ...(on.ok ? [] : [{ input: 'saidOn', message: on.message }]),
  ]
  if (problems.length > 0 || !source.sourceId || !on.ok) return { ok: false, problems }
  // Where nothing stands the statement is what the page shows from now on.
  const fills = speaks({ stance }) && valueAt(state.values, path) === null
  const claim: NewClaim = {
    id: uuid(),
    field: path,
    ...(!fills && { value: said.value }),
    source: source.sourceId,
    quote: words.quote,
    saidBy: words.saidBy,
    saidOn: on.value === null ? null : String(on.value),
    stance,
    rank: fills ? 'preferred' : 'normal',
    rankReason: null,
    targetClaimId: stance === 'asserts' ? null : (target?.id ?? null),
  }
  const change: Change = {
    kind: definition.kind,
    entryId: state.id,
    baseRevision: state.revision,
    values: fills ? withValueAt(state.values, path, said.value) : state.values,
    claims: [claim],
    ...(pasted && { texts: [{ source: source.sourceId, text: pasted }] }),
  }
  const found = checkChange(definition, change, state.claims)
  if (found.length > 0) {
    const input = valueParts(definition, path)?.[0]?.name ?? ''
    return { ok: false, problems: found.slice(0, 1).map(({ message }) => ({ input, message })) }
  }
  return { ok: true, changes: source.change ? [source.change, change] : [change] }
}

type Said = { value: unknown; problems: FormProblem[] }

/** What the source says; a denial or a retraction has no value of its own. */
async function readValue({ definition, path }: StatementAim, lines: Lines, stance: Stance): Promise<Said> {
  const [field = '', item] = path.split('/')
  const first = firstInput(definition.fields[field]?.type === 'localised', path, lines)
  const names = await namesOfForm(namedTexts(definition, lines, valuePrefix))
  const read = readForm(definition, lines, names, { prefix: valuePrefix, only: [field] })
  const items = (read.values[field] ?? []) as Record<string, unknown>[]
  const value = item === undefined ? (read.values[field] ?? null) : withoutId(items[0])
  if (!speaks({ stance })) {
    const problems = value === null ? [] : [{ input: first, message: 'valueOfDenial' }]
    return { value: null, problems }
  }
  if (read.problems.length > 0) return { value, problems: read.problems }
  return { value, problems: value === null ? [{ input: first, message: 'required' }] : [] }
}

const firstInput = (localised: boolean, path: string, lines: Lines): string => {
  const [field = '', item] = path.split('/')
  if (localised) return `${valuePrefix}${field}.${lines.at('formLanguage') || 'en'}`
  return item === undefined ? valuePrefix + field : `${valuePrefix}${field}.0`
}

function withoutId(item: Record<string, unknown> | undefined): unknown {
  if (!item) return null
  const { id: _, ...rest } = item
  return rest
}

/** Lines come without spaces at their ends: words of spaced scripts stand apart, Chinese ones do not. */
const spaceBetween = (left: string, right: string): string =>
  /[^\s\p{Script=Han}“‘(（。，、；：]$/u.test(left) &&
  /^[\p{L}\p{N}“‘(]/u.test(right) &&
  !/^\p{Script=Han}/u.test(right)
    ? ' '
    : ''

/** The words, what stands around them, and who said them. */
function readWords(lines: Lines, path: string, text: string | null) {
  const part = (name: string) => lines.at(name) || null
  const [exact, prefix, suffix] = [lines.at(quoteInput), part('quotePrefix'), part('quoteSuffix')]
  const speaker = {
    name: part('saidBy.name'),
    post: part('saidBy.post'),
    organisation: part('saidBy.organisation'),
  }
  const long = Object.entries({
    quotePrefix: prefix,
    quoteSuffix: suffix,
    ...Object.fromEntries(Object.entries(speaker).map(([name, text]) => [`saidBy.${name}`, text])),
  }).filter(([, text]) => (text ?? '').length > lineMax)
  // What is typed tells words apart that stand in several places of the text; found there, the text itself is kept.
  const placed = placeQuotes(
    exact === ''
      ? []
      : [
          {
            path,
            input: quoteInput,
            exact,
            prefix: prefix ? prefix + spaceBetween(prefix, exact) : lines.whole(`${quoteInput}.prefix`),
            suffix: suffix ? spaceBetween(exact, suffix) + suffix : lines.whole(`${quoteInput}.suffix`),
          },
        ],
    text,
  )
  const [found] = placed.quotes
  const around = { prefix: found?.prefix ?? null, suffix: found?.suffix ?? null }
  const problems: FormProblem[] = [
    ...(exact === '' ? [{ input: quoteInput, message: 'needsQuote' }] : []),
    ...(exact.length > 5000 ? [{ input: quoteInput, message: 'tooLong' }] : []),
    ...placed.problems,
    ...long.map(([input]) => ({ input, message: 'tooLong' })),
  ]
  const named = Object.values(speaker).some((text) => text !== null)
  return { problems, quote: { exact, ...around, locator: false }, saidBy: named ? speaker : null }
}

import 'server-only'
import { v7 as uuid } from 'uuid'
import { definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { checkChange } from '@/lib/entries/checking'
import { type FormProblem, readForm } from '@/lib/entries/form'
import { findEntryNames } from '@/lib/entries/form-names'
import type { Change } from '@/lib/entries/proposal'
import type { Lines } from '@/lib/entries/typed'
import { askedOfSource } from '@/lib/sources/asked'
import { urlKey } from '@/lib/sources/url-key'

/** The source that a form cites: one that is public, or a new one. */
export type SourceRead = { sourceId: string | null; change: Change | null; problems: FormProblem[] }

/** Asked of everybody, answered beforehand: they alone do not make a source. */
const preset = new Set(['language', 'tier'])

/**
 * Reads the source inside another form: the one that is named, the one at the same address, or a new one.
 * @param needed whether the form cannot do without
 */
export async function readSource(lines: Lines, needed: boolean): Promise<SourceRead> {
  const named = lines.at('source.existing')
  if (named) return readExisting(named)
  const filled = askedOfSource.some((name) => !preset.has(name) && lines.at(`source.${name}`) !== '')
  if (!filled) {
    const problems =
      needed || lines.at('source.text') ? [{ input: 'source.url', message: 'needsSource' }] : []
    return { sourceId: null, change: null, problems }
  }
  const known = await findAt(lines.at('source.url'))
  return known ? { sourceId: known, change: null, problems: [] } : readNew(lines)
}

/** @returns the public source that the form names or whose address it gives, null when there is none or several fit */
export async function findCited(lines: Lines): Promise<string | null> {
  const named = lines.at('source.existing')
  return named ? (await readExisting(named)).sourceId : findAt(lines.at('source.url'))
}

async function readExisting(text: string): Promise<SourceRead> {
  const input = 'source.existing'
  const known = await findAt(text)
  if (known) return { sourceId: known, change: null, problems: [] }
  const names = await findEntryNames([{ kinds: ['source'], text, input }])
  const found = names(['source'], text)
  const [first] = found
  if (first && found.length === 1) return { sourceId: first.id, change: null, problems: [] }
  const message = first ? 'severalFit' : 'noSuchSource'
  return {
    sourceId: null,
    change: null,
    problems: [{ input, message, options: found.map(({ label }) => label) }],
  }
}

/** @returns the id of the public source at an address, however it is written */
export async function findAt(url: string): Promise<string | null> {
  if (!URL.canParse(url)) return null
  const found = await db.source.findUnique({ where: { urlKey: urlKey(url) }, select: { id: true } })
  return found?.id ?? null
}

/** Two entries for one page would count it twice. @param id of the source itself, null for a new one */
export async function knownSourceProblems(url: unknown, id: string | null): Promise<FormProblem[]> {
  const known = typeof url === 'string' ? await findAt(url) : null
  return known && known !== id ? [{ input: 'url', message: 'sourceIsHere' }] : []
}

function readNew(lines: Lines): SourceRead {
  const source = definitionOf('source')
  const nobody = { entries: () => [], places: () => [] }
  const read = readForm(source, lines, nobody, { prefix: 'source.', only: askedOfSource })
  const { values } = read
  const change: Change = { kind: 'source', entryId: uuid(), baseRevision: 0, values, claims: [] }
  const said = new Set(read.problems.map(({ input }) => input))
  const found = checkChange(source, change, [])
    .map(({ path, message }) => ({ input: `source.${path}`, message }))
    .filter(({ input }) => !said.has(input))
  const problems = [...read.problems, ...found]
  if (problems.length > 0) return { sourceId: null, change: null, problems }
  return {
    sourceId: change.entryId,
    change: { ...change, values: source.schema.parse(values) },
    problems: [],
  }
}

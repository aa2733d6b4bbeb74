import 'server-only'
import { v7 as uuid } from 'uuid'
import { definitionOf } from '@/lib/catalogue'
import { checkChange } from '@/lib/entries/checking'
import { type JsonProblem, pointerAt, type ReferenceReader, readJsonValues } from '@/lib/entries/json-reading'
import type { Change } from '@/lib/entries/proposal'
import { stableJson } from '@/lib/entries/stable-json'
import { urlKey } from '@/lib/sources/url-key'
import type { SentClaim } from './sent-proposal'
import { findAt } from './source-form'

/** The sources that claims cite: the id that each claim names, null where something is wrong with it. */
export type CitedSources = { ids: (string | null)[]; changes: Change[]; problems: JsonProblem[] }

/**
 * Finds or makes the source of every claim. The same new source in several claims is one, and one whose page is here
 * already is that one.
 */
export async function readJsonSources(
  claims: readonly SentClaim[],
  find: ReferenceReader,
): Promise<CitedSources> {
  const made = new Map<string, string | null>()
  const cited: CitedSources = { ids: [], changes: [], problems: [] }
  for (const [index, { source }] of claims.entries()) {
    const pointer = `/claims/${index}/source`
    if (typeof source === 'string') {
      cited.ids.push(find({ kinds: ['source'], pointer, slug: source }))
      continue
    }
    const key = keyOf(source)
    if (!made.has(key)) made.set(key, await readNew(source, pointer, find, cited))
    cited.ids.push(made.get(key) ?? null)
  }
  return cited
}

const isAddress = (url: unknown): url is string => typeof url === 'string' && URL.canParse(url)

const keyOf = (source: Record<string, unknown>): string =>
  isAddress(source.url) ? urlKey(source.url) : stableJson(source)

async function readNew(
  source: Record<string, unknown>,
  pointer: string,
  find: ReferenceReader,
  { changes, problems }: CitedSources,
): Promise<string | null> {
  const known = isAddress(source.url) ? await findAt(source.url) : null
  if (known) return known
  const definition = definitionOf('source')
  const read = readJsonValues(definition, source, pointer, find)
  const change: Change = { kind: 'source', entryId: uuid(), baseRevision: 0, values: read.values, claims: [] }
  const found = checkChange(definition, change, []).map(({ path, message }) => ({
    pointer: pointerAt(definition, read.values, path, pointer),
    message,
  }))
  problems.push(...read.problems, ...found)
  if (read.problems.length + found.length > 0) return null
  changes.push({ ...change, values: definition.schema.parse(read.values) })
  return change.entryId
}

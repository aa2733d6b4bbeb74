import 'server-only'
import type { Contributor } from '@/lib/auth/person'
import { db } from '@/lib/db/client'
import type { Quote } from '@/lib/entries/entry'
import { sourceTextMax } from '@/lib/entries/proposal'
import { Lines, type Typed } from '@/lib/entries/typed'
import { findCited } from './source-form'
import type { Aim } from './target'

/** Words of a source that a field of the entry has already. */
export type StoredQuote = Pick<Quote, 'exact' | 'prefix' | 'suffix'> & { path: string }

/** What the desk keeps of a source: its newest text, and the words of it that the entry quotes. */
export type Stored = { text: string | null; quotes: StoredQuote[] }

/** @returns the newest text that was pasted of a source; null when there is none */
export async function findNewestText(sourceId: string): Promise<string | null> {
  const found = await db.sourceText.findFirst({
    where: { sourceId },
    orderBy: { version: 'desc' },
    select: { text: true },
  })
  return found?.text ?? null
}

/** The text in which quoted words are looked for: what was pasted, else what is kept of the source. */
export async function findTextFor(pasted: string, sourceId: string | null): Promise<string | null> {
  if (pasted) return pasted.length > sourceTextMax ? null : pasted
  return sourceId && findNewestText(sourceId)
}

/** @returns the newest texts of many sources, by the id of the source */
export async function findNewestTexts(sourceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db.sourceText.findMany({
    where: { sourceId: { in: [...new Set(sourceIds)] } },
    distinct: ['sourceId'],
    orderBy: [{ sourceId: 'asc' }, { version: 'desc' }],
    select: { sourceId: true, text: true },
  })
  return new Map(found.map(({ sourceId, text }) => [sourceId, text]))
}

/** What is kept of the source that a form cites; texts are for the desk alone, hence the person. */
export async function readStored(
  _contributor: Contributor,
  { state }: Pick<Aim, 'state'>,
  lines: Lines,
): Promise<Stored> {
  const sourceId = await findCited(lines)
  if (!sourceId) return { text: null, quotes: [] }
  const quotes = (state?.claims ?? []).flatMap(({ source, field, quote }) =>
    source === sourceId && quote
      ? [{ path: field, exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix }]
      : [],
  )
  return { text: await findNewestText(sourceId), quotes }
}

type Opened = { typed: Typed; stored: Stored }

/**
 * What stands in a form, with the text that is kept of its source where none was pasted.
 * @param contributor null for a session that has ended: then nothing is added
 */
export async function openStored(contributor: Contributor | null, aim: Aim, typed: Typed): Promise<Opened> {
  const lines = new Lines(typed)
  if (!contributor) return { typed, stored: { text: null, quotes: [] } }
  const stored = await readStored(contributor, aim, lines)
  if (stored.text === null || lines.at('source.text')) return { typed, stored }
  return {
    typed: [...typed.filter(([name]) => name !== 'source.text'), ['source.text', stored.text]],
    stored,
  }
}

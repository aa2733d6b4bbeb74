import 'server-only'
import { definitionOf } from '@/lib/catalogue'
import type { AnyDefinition } from '@/lib/entries/define'
import type { Named } from '@/lib/entries/entry'
import { nameIn, namesOf } from '@/lib/entries/facet'
import { typedFrom } from '@/lib/entries/form'
import { findNamed } from '@/lib/entries/naming'
import type { Change } from '@/lib/entries/proposal'
import type { ProposalRead } from '@/lib/entries/proposal-queue'
import type { Rest } from '@/lib/entries/publishing'
import { slugOf } from '@/lib/entries/slug'
import { Lines, type Typed } from '@/lib/entries/typed'
import { referencesIn } from '@/lib/entries/values'
import type { Place } from '@/lib/fields/field'
import { printPlace } from '@/lib/gazetteer/gazetteer'
import type { Split } from './split-changes'

type Original = Pick<ProposalRead, 'kind' | 'changes' | 'typed' | 'entry' | 'entryId'>

/** The proposal that goes back to its author when a part is published: its form opens with what was left out. */
export async function restOf(
  original: Original,
  { taken, left }: Split,
): Promise<Omit<Rest, 'note' | 'notes'>> {
  const mainId = original.changes?.findLast(({ kind }) => kind === original.kind)?.entryId
  const main = left.find(({ entryId }) => entryId === mainId) ?? left.at(-1)
  if (!main) throw new Error('nothing is left')
  const untouched = main.entryId === mainId && !taken.some(({ entryId }) => entryId === mainId)
  const develops = original.entry !== null && original.entry.kind !== original.kind
  const typed =
    main.entryId === mainId && (untouched || !develops)
      ? withoutTaken(original.typed, main)
      : await typedOf(main, taken)
  const own = { kind: main.kind, entryId: main.baseRevision > 0 ? main.entryId : null }
  return {
    ...(untouched ? { kind: original.kind, entryId: original.entryId } : own),
    changes: left,
    typed: withSource(typed, main, taken, left),
  }
}

const notOfAnotherForm = /^(proposal|requestKey|baseRevision)$/

/** What was typed, without the words for what is public now: they would be told twice. */
function withoutTaken(typed: Typed, main: Change): Typed {
  const lines = new Lines(typed)
  const quoted = new Set(main.claims.map(({ field }) => field))
  const kept = typed.filter(([name]) => {
    const path = name.startsWith('quote.') ? pathOfQuote(name, lines) : null
    return !notOfAnotherForm.test(name) && (path === null || quoted.has(path))
  })
  return main.baseRevision > 0 ? [...kept, ['baseRevision', String(main.baseRevision)]] : kept
}

/** `quote.stage` → `stage`, `quote.participants.0` → `participants/<id>` */
function pathOfQuote(name: string, lines: Lines): string {
  const [, field = '', row] = name.split('.')
  return row === undefined ? field : `${field}/${lines.at(`${field}.${row}.id`) || `item-${row}`}`
}

/** A form filled from a change alone, with its words. */
async function typedOf(main: Change, taken: readonly Change[]): Promise<Typed> {
  const definition = definitionOf(main.kind)
  const published = await findNamed(referencesIn(definition, main.values))
  const fresh = Object.fromEntries(taken.map((change) => [change.entryId, namedBy(change)]))
  const entry = (id: string): Named | undefined => published[id] ?? fresh[id]
  const typed = typedFrom(definition, main.values, { entry, place: (value) => printPlace(value as Place) })
  const quotes = main.claims.flatMap(({ field, quote }): Typed => {
    return quote ? [[quoteInput(definition, field, main), quote.exact]] : []
  })
  return [...typed, ...quotes, ['baseRevision', String(main.baseRevision)]]
}

function namedBy({ kind, entryId, slug, values }: Change): Named {
  const names = namesOf(definitionOf(kind), values)
  return { id: entryId, kind, slug: slug ?? slugOf(nameIn(names, 'en')), names }
}

function quoteInput(definition: AnyDefinition, path: string, { values }: Change): string {
  const [field = '', id] = path.split('/')
  if (id === undefined || definition.fields[field]?.type !== 'list') return `quote.${field}`
  const row = ((values[field] ?? []) as { id: string }[]).findIndex((item) => item.id === id)
  return `quote.${field}.${Math.max(0, row)}`
}

/** A new source that is public by then is cited as such; one that is left out is typed again. */
function withSource(typed: Typed, main: Change, taken: readonly Change[], left: readonly Change[]): Typed {
  const cited = main.claims[0]?.source
  const others = typed.filter(([name]) => !name.startsWith('source.') || name === 'source.text')
  const source = taken.find(({ entryId }) => entryId === cited)
  if (source) return [...others, ['source.existing', String(source.values.url ?? source.values.title)]]
  if (typed.some(([name]) => name.startsWith('source.') && name !== 'source.text')) return typed
  const own = left.find(({ entryId }) => entryId === cited)
  if (!own) return cited ? [...others, ['source.existing', cited]] : typed
  const nobody = { entry: () => undefined, place: () => '' }
  const fields = typedFrom(definitionOf('source'), own.values, nobody)
  return [...others, ...fields.map(([name, text]): [string, string] => [`source.${name}`, text])]
}

import 'server-only'
import type { Alike } from '@/lib/entries/alike'
import { findAlike } from '@/lib/entries/alike'
import type { AnyDefinition } from '@/lib/entries/define'
import { namesIn } from '@/lib/entries/name-list'
import { searchable } from '@/lib/entries/simplified'
import type { Lines } from '@/lib/entries/typed'
import type { Qualifier } from '@/lib/fields/print-amount'
import { readAmount } from '@/lib/fields/read-amount'
import { readDate } from '@/lib/fields/read-date'
import { findPlaces, printPlace } from '@/lib/gazetteer/gazetteer'
import { fieldAt } from './field-at'

/** What one line of a form was understood as. */
export type Understanding =
  | { sort: 'date'; date: string }
  | {
      sort: 'amount'
      amount: string
      currency: string | null
      qualifier: Qualifier | null
      needsCurrency: boolean
    }
  | { sort: 'unread'; message: string; readings: string[] }
  | { sort: 'places'; places: string[] }
  /** Entries that a line may name; `before` is what stands before it in a line of several names. */
  | { sort: 'entries'; entries: Alike[]; before: string }
  /** Entries that a new one may be the same as. */
  | { sort: 'same'; entries: Alike[] }

const offered = 5

/**
 * Understands one line of a form, with what its neighbours say.
 * @param isNew whether the form makes an entry, which may be here already
 * @returns null when there is nothing to say of it
 */
export async function understandLine(
  definition: AnyDefinition,
  input: string,
  lines: Lines,
  isNew: boolean,
): Promise<Understanding | null> {
  const text = lines.at(input)
  const field = fieldAt(definition, input)
  if (!field || !text) return null
  switch (field.type) {
    case 'date':
      return understandDate(text, input, lines)
    case 'decimal':
      return understandAmount(definition, text, input, lines)
    case 'place':
      return understandPlace(text)
    case 'reference':
      return understandNames(field.to, text, definition.fields[input]?.type === 'list')
    case 'localised': {
      if (!isNew || !asksForSame(definition, input)) return null
      const entries = await findAlike([definition.kind], text, offered)
      return entries.length > 0 ? { sort: 'same', entries } : null
    }
    default:
      return null
  }
}

/** A source is known by its address, and a development by what it happened to: neither by a name. */
export const asksForSame = (definition: AnyDefinition, input: string): boolean =>
  input.startsWith(`${definition.title}.`) && !['source', 'development'].includes(definition.kind)

function understandDate(text: string, input: string, lines: Lines): Understanding {
  const source = input === 'source.publishedOn' ? null : readDate(lines.at('source.publishedOn'))
  const read = readDate(text, source?.ok ? source.date : null)
  return read.ok
    ? { sort: 'date', date: read.date }
    : { sort: 'unread', message: read.message, readings: read.readings ?? [] }
}

function understandAmount(
  definition: AnyDefinition,
  text: string,
  input: string,
  lines: Lines,
): Understanding {
  const read = readAmount(text)
  if (!read.ok) return { sort: 'unread', message: read.message, readings: [] }
  const { amount, qualifier } = read
  const row = input.slice(0, input.lastIndexOf('.'))
  const beside = lines.at(`${row}.currency`).toUpperCase()
  const currency = read.currency ?? (/^[A-Z]{3}$/.test(beside) ? beside : null)
  const needsCurrency = currency === null && fieldAt(definition, `${row}.currency`) !== null
  return { sort: 'amount', amount, currency, qualifier, needsCurrency }
}

function understandPlace(text: string): Understanding | null {
  const places = findPlaces(text, offered).map(printPlace)
  return places.length === 0 || places.includes(text) ? null : { sort: 'places', places }
}

/** Of several names in a line, the last one is being typed. */
async function understandNames(
  kinds: readonly string[],
  text: string,
  several: boolean,
): Promise<Understanding | null> {
  const last = several
    ? (namesIn(
        text,
        (name) => name,
        () => false,
      ).at(-1) ?? '')
    : text
  const entries = await findAlike(kinds, last, offered)
  const named = entries.some(({ names }) =>
    Object.values(names).some((name) => searchable(name) === searchable(last)),
  )
  if (named || entries.length === 0) return null
  return { sort: 'entries', entries, before: text.slice(0, text.length - last.length) }
}

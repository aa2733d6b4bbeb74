import 'server-only'
import { definitionOf } from '@/lib/catalogue'
import { movingFields, stays } from '@/lib/developments/develop'
import type { Named, Quote } from '@/lib/entries/entry'
import { typedFrom } from '@/lib/entries/form'
import { pointerAt } from '@/lib/entries/json-reading'
import { findNamed } from '@/lib/entries/naming'
import type { Change } from '@/lib/entries/proposal'
import type { Typed } from '@/lib/entries/typed'
import { referencesIn } from '@/lib/entries/values'
import type { Localised, Place } from '@/lib/fields/field'
import { printPlace } from '@/lib/gazetteer/gazetteer'
import type { SentProposal } from './sent-proposal'
import type { Aim } from './target'

/**
 * A proposal that a program sent as if it had been typed, so that its author can go on with it in the form. The form
 * has one source and one quote for each field: further ones stay in the changes, and are lost when the form is sent.
 */
export async function typedOfSent(
  sent: SentProposal,
  { aim, change, changes }: { aim: Aim; change: Change; changes: readonly Change[] },
): Promise<Typed> {
  const { definition, subject } = aim
  const made = new Map(
    changes.filter(({ baseRevision }) => baseRevision === 0).map((one) => [one.entryId, one]),
  )
  const named = await findNamed([
    ...referencesIn(definition, change.values),
    ...change.claims.slice(0, 1).map(({ source }) => source),
  ])
  const labels = {
    entry: (id: string): Named | undefined => named[id] ?? asNamed(made.get(id)),
    place: (place: unknown) => printPlace(place as Place),
  }
  const [first] = change.claims
  const quotes = change.claims.flatMap(
    ({ field, quote, source }): Typed =>
      quote && source === first?.source
        ? quoted(pointerAt(definition, change.values, field, 'quote').replaceAll('/', '.'), quote)
        : [],
  )
  const source = first && made.get(first.source)
  return [
    ...typedFrom(definition, change.values, labels),
    ...(subject
      ? movingFields.filter((name) => !change.values[name]).map((name): Typed[number] => [name, stays])
      : []),
    ...quotes,
    ...(source
      ? typedFrom(definitionOf('source'), source.values, labels).map(inSource)
      : existing(first && named[first.source])),
    ['reason', sent.reason],
    ...(sent.baseRevision ? [['baseRevision', String(sent.baseRevision)] satisfies Typed[number]] : []),
  ]
}

const quoted = (input: string, { exact, prefix, suffix }: Omit<Quote, 'locator'>): Typed => [
  [input, exact],
  ...(prefix ? [[`${input}.prefix`, prefix] satisfies Typed[number]] : []),
  ...(suffix ? [[`${input}.suffix`, suffix] satisfies Typed[number]] : []),
]

const inSource = ([name, value]: Typed[number]): Typed[number] => [`source.${name}`, value]

const existing = (source: Named | undefined): Typed => (source ? [['source.existing', source.slug]] : [])

const asNamed = (change: Change | undefined): Named | undefined =>
  change && {
    id: change.entryId,
    kind: change.kind,
    slug: '',
    names: (change.values.name ?? {}) as Localised,
  }

import 'server-only'
import { ask } from '@/lib/db/ask'
import type { Localised, Scalar } from '@/lib/fields/field'
import type { AnyDefinition } from './define'
import { nameIn } from './facet'
import { stretchesOf } from './name-list'
import { searchable } from './simplified'
import type { Lines } from './typed'

export type NamedText = { kinds: readonly string[]; text: string; input: string }

/** Every line of a form that names other entries, with the kinds that it may name. */
export function namedTexts(definition: AnyDefinition, lines: Lines, prefix = ''): NamedText[] {
  return Object.entries(definition.fields).flatMap(([name, shape]): NamedText[] => {
    if (shape.type === 'reference') return namedIn(shape, prefix + name, lines)
    if (shape.type !== 'list') return []
    if (shape.of.type !== 'group') return namedIn(shape.of, prefix + name, lines, true)
    const parts = Object.entries(shape.of.fields)
    return Array.from({ length: lines.rows(prefix + name) }, (_, index) => index).flatMap((index) =>
      parts.flatMap(([part, field]) => namedIn(field, `${prefix}${name}.${index}.${part}`, lines)),
    )
  })
}

/** @param several whether the line may hold several names, which may have commas of their own */
function namedIn(field: Scalar, input: string, lines: Lines, several = false): NamedText[] {
  if (field.type !== 'reference') return []
  const line = lines.at(input)
  const texts = several ? stretchesOf(line).flatMap((ways) => ways.map(({ text }) => text)) : [line]
  return texts.filter(Boolean).map((text) => ({ kinds: field.to, text, input }))
}

type Found = { id: string; kind: string; slug: string; names: Localised; nameText: string }
export type EntryNames = (kinds: readonly string[], text: string) => { id: string; label: string }[]

/** Finds public entries by their id, address, whole name in any language or number in a register; one question for a whole form. */
export async function findEntryNames(wanted: readonly NamedText[]): Promise<EntryNames> {
  const texts = [...new Set(wanted.map(({ text }) => searchable(text)))]
  const patterns = texts.map((text) => `%\n${text.replace(/[\\%_]/g, '\\$&')}\n%`)
  const rows =
    texts.length === 0
      ? []
      : await ask<Found[]>`
          SELECT DISTINCT e.id, e.kind, e.slug, e.names, e."nameText"
          FROM unnest(${texts}::text[], ${patterns}::text[]) AS wanted (text, pattern)
          JOIN "Entry" e ON e.state = 'published' AND (
            e.slug = wanted.text OR e.id::text = wanted.text
            OR e."nameText" LIKE wanted.pattern)
          LIMIT 2000`
  return (kinds, text) => {
    const wantedText = searchable(text)
    const fits = rows.filter(
      ({ id, kind, slug, nameText }) =>
        kinds.includes(kind) &&
        (slug === wantedText || id === wantedText || nameText.includes(`\n${wantedText}\n`)),
    )
    const exact = fits.filter(({ id, slug }) => slug === wantedText || id === wantedText)
    const chosen = exact.length > 0 ? exact : fits
    return chosen.map(({ id, slug, names }) => ({ id, label: `${nameIn(names, 'en')} (${slug})` }))
  }
}

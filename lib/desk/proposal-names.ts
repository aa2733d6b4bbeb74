import { definitionOf } from '@/lib/catalogue'
import { namesOf } from '@/lib/entries/facet'
import type { Change } from '@/lib/entries/proposal'
import type { Typed } from '@/lib/entries/typed'
import { contentLanguages, type Localised } from '@/lib/fields/field'

type Proposal = { kind: string; changes: Change[] | null; typed: Typed; entry: { names: unknown } | null }

/** What a proposal calls what it is mainly about: as checked, else as typed so far, else as published. */
export function proposalNames({ kind, changes, typed, entry }: Proposal): Localised | null {
  const main = changes?.findLast((change) => change.kind === kind)
  if (main) return namesOf(definitionOf(kind), main.values)
  const { title } = definitionOf(kind)
  const lines = new Map(typed)
  const words = contentLanguages.flatMap((language) => {
    const text = lines.get(`${title}.${language}`)?.trim()
    return text ? [[language, text] as const] : []
  })
  if (words.length > 0) return Object.fromEntries(words)
  const plain = lines.get(title)?.trim()
  return plain ? { en: plain } : ((entry?.names as Localised | undefined) ?? null)
}

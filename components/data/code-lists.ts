import { definingVocabularies } from '@/components/fields/code-label'
import type { AnyDefinition } from '@/lib/entries/define'
import { ranks, stances, verifications } from '@/lib/entries/entry'
import { outcomes } from '@/lib/entries/outcome'
import type { Scalar } from '@/lib/fields/field'

export type CodeList = {
  vocabulary: string
  codes: readonly string[]
  /** The codes that a person can choose; empty when all of it is computed. */
  enterable: readonly string[]
  /** The key of the message that names the list. */
  name: string
  /** Fields that take its codes: `project.participants.role`. */
  usedIn: string[]
}

/** Lists whose codes no field takes. */
const computed: CodeList[] = [
  {
    vocabulary: 'verification',
    codes: verifications,
    enterable: [],
    name: 'data.api.verification',
    usedIn: ['verification'],
  },
  {
    vocabulary: 'outcome',
    codes: outcomes,
    enterable: [],
    name: 'lists.filters.outcome',
    usedIn: ['outcome'],
  },
  {
    vocabulary: 'stance',
    codes: stances,
    enterable: stances,
    name: 'fields.claim.stance.label',
    usedIn: ['claims.stance'],
  },
  {
    vocabulary: 'rank',
    codes: ranks,
    enterable: ranks,
    name: 'fields.claim.rank.label',
    usedIn: ['claims.rank'],
  },
]

type Use = { field: Scalar; path: string; name: string }

function usesIn({ kind, fields }: AnyDefinition): Use[] {
  return Object.entries(fields).flatMap(([name, shape]): Use[] => {
    const own = { path: `${kind}.${name}`, name: `fields.${kind}.${name}.label` }
    if (shape.type !== 'list') return [{ ...own, field: shape }]
    if (shape.of.type !== 'group') return [{ ...own, field: shape.of }]
    return Object.entries(shape.of.fields).map(([part, field]) => ({
      field,
      path: `${kind}.${name}.${part}`,
      name: `fields.items.${name}.${part}`,
    }))
  })
}

/** Every list of codes, in the order in which fields take them; the computed ones last. */
export function codeListsOf(definitions: Iterable<AnyDefinition>): CodeList[] {
  const found = new Map<string, CodeList>()
  for (const { field, path, name } of [...definitions].flatMap(usesIn)) {
    if (field.type !== 'choice' || !definingVocabularies(field.vocabulary).includes(field.vocabulary))
      continue
    const { vocabulary, codes, enterable } = field
    const list = found.get(vocabulary) ?? { vocabulary, codes, enterable, name, usedIn: [] }
    const all = list.codes.length < codes.length ? codes : list.codes
    const chosen = list.enterable.length < enterable.length ? enterable : list.enterable
    found.set(vocabulary, { ...list, codes: all, enterable: chosen, usedIn: [...list.usedIn, path] })
  }
  return [...found.values(), ...computed]
}

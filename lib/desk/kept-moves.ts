import 'server-only'
import { definitionOf } from '@/lib/catalogue'
import { differing } from '@/lib/developments/develop'
import type { Named } from '@/lib/entries/entry'
import { namesOf } from '@/lib/entries/facet'
import type { Change } from '@/lib/entries/proposal'
import { readStates } from '@/lib/entries/state'

/** A field that stands as it does although an event says otherwise, because what it rests on is newer. */
export type KeptMove = { entry: Named; field: string; vocabulary: string; code: string }

/** What the developments among the changes say otherwise than their subjects, without changing them. */
export async function listKeptMoves(changes: readonly Change[]): Promise<KeptMove[]> {
  const changed = new Set(changes.map(({ entryId }) => entryId))
  const events = changes.filter(
    ({ kind, values }) => kind === 'development' && values.subject && !changed.has(String(values.subject)),
  )
  const subjects = await readStates(events.map(({ values }) => String(values.subject)))
  return events.flatMap(({ values }) => {
    const subject = subjects.find(({ id }) => id === values.subject)
    if (!subject) return []
    const definition = definitionOf(subject.kind)
    const entry = { ...subject, names: namesOf(definition, subject.values) }
    return differing(values, subject.values).flatMap((field): KeptMove[] => {
      const shape = definition.fields[field]
      if (shape?.type !== 'choice') return []
      return [{ entry, field, vocabulary: shape.vocabulary, code: String(subject.values[field]) }]
    })
  })
}

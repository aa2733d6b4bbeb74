import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import { mergeValues } from '@/lib/entries/difference'
import type { Change } from '@/lib/entries/proposal'
import { valueAt, withValueAt } from '@/lib/entries/values'

type Newest = { revision: number; values: AnyValues }

/**
 * Merges a change into the newest revision; at each clashing place the choice decides. What is not taken loses its
 * claims too. Pure.
 */
export function mergeChosen(
  definition: AnyDefinition,
  base: AnyValues,
  newest: Newest,
  change: Change,
  takesMine: (path: string) => boolean,
): Change {
  const first = mergeValues(definition, base, newest.values, change.values)
  if (first.ok) return { ...change, baseRevision: newest.revision, values: first.values }
  const theirs = first.clashes.map(({ field }) => field).filter((path) => !takesMine(path))
  const mine = first.clashes.map(({ field }) => field).filter(takesMine)
  const yielding = theirs.reduce(
    (values, path) => withValueAt(values, path, valueAt(newest.values, path)),
    change.values,
  )
  const agreeing = mine.reduce(
    (values, path) => withValueAt(values, path, valueAt(yielding, path)),
    newest.values,
  )
  const merged = mergeValues(definition, base, agreeing, yielding)
  return {
    ...change,
    baseRevision: newest.revision,
    values: merged.ok ? merged.values : yielding,
    claims: change.claims.filter(({ field }) => !theirs.includes(field)),
  }
}

import type { AnyDefinition, AnyValues } from './define'
import { filledPaths, sameValue, valueAt, withValueAt } from './values'

/** One field, or one item of a list, that is not as before; null where it was or is empty. */
export type Difference = {
  path: string
  field: string
  before: unknown
  after: unknown
}

/**
 * What changed from one state of an entry to another, in the order of the description.
 * @param before null for a new entry
 */
export function differenceOf(
  definition: AnyDefinition,
  before: AnyValues | null,
  after: AnyValues,
): Difference[] {
  const old = before ?? {}
  const fieldOrder = Object.keys(definition.fields)
  const paths = new Map(
    [...filledPaths(definition, old), ...filledPaths(definition, after)].map(({ path, field }) => [
      path,
      field,
    ]),
  )
  return [...paths]
    .map(([path, field]) => ({
      path,
      field,
      before: valueAt(old, path),
      after: valueAt(after, path),
    }))
    .filter((difference) => !sameValue(difference.before, difference.after))
    .sort((a, b) => fieldOrder.indexOf(a.field) - fieldOrder.indexOf(b.field))
}

/** A place that two people changed to different values since the revision that both started from. */
export type Clash = {
  field: string
  base: unknown
  theirs: unknown
  mine: unknown
}

/**
 * Brings a change that began at an older revision up to the newest one, place by place.
 * @returns the merged values, or every place where both sides differ from the base and from each other
 */
export function mergeValues(
  definition: AnyDefinition,
  base: AnyValues,
  theirs: AnyValues,
  mine: AnyValues,
): { ok: true; values: AnyValues } | { ok: false; clashes: Clash[] } {
  const theirPaths = new Set(differenceOf(definition, base, theirs).map(({ path }) => path))
  const changed = differenceOf(definition, base, mine)
  const clashes = changed
    .filter(({ path, after }) => theirPaths.has(path) && !sameValue(valueAt(theirs, path), after))
    .map(({ path, before, after }) => ({
      field: path,
      base: before,
      theirs: valueAt(theirs, path),
      mine: after,
    }))
  if (clashes.length > 0) return { ok: false, clashes }
  return {
    ok: true,
    values: changed.reduce((values, { path, after }) => withValueAt(values, path, after), theirs),
  }
}

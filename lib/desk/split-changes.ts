import { definitionOf } from '@/lib/catalogue'
import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import type { Change } from '@/lib/entries/proposal'
import { filledPaths, referencesIn, valueAt, withValueAt } from '@/lib/entries/values'
import { changedPaths } from './changed-paths'

/** Whether the place of a change, by its number, is to be published. */
export type Takes = (change: number, path: string) => boolean

export type Split = {
  taken: Change[]
  /** What is left, as a change of what will then be public. */
  left: Change[]
}

/**
 * Makes two of the changes of a proposal: the places that are taken, and the rest. A new entry is taken only with all
 * that it must have; one that a taken place refers to or cites is taken with it. Pure.
 * @param changes brought up to what is published now
 * @param published the values as published now, by the ids of the entries
 */
export function splitChanges(
  changes: readonly Change[],
  published: ReadonlyMap<string, AnyValues>,
  takes: Takes,
): Split {
  const chosen = changes.map((change, index) =>
    choose(change, published.get(change.entryId) ?? null, index, takes),
  )
  const needed = neededBy(changes, chosen)
  const parts = changes.map((change, index) => {
    const before = published.get(change.entryId) ?? null
    return partsOf(
      change,
      before,
      needed.has(change.entryId) ? () => true : (path) => chosen[index]?.has(path) ?? false,
    )
  })
  return {
    taken: parts.flatMap(({ taken }) => taken ?? []),
    left: parts.flatMap(({ left }) => left ?? []),
  }
}

/** The places of a change that are taken; none of a new entry that would lack what it must have. */
function choose(change: Change, before: AnyValues | null, index: number, takes: Takes): Set<string> {
  const definition = definitionOf(change.kind)
  const taken = new Set(changedPaths(definition, before, change).filter((path) => takes(index, path)))
  const lacks =
    before === null &&
    filledPaths(definition, change.values).some(
      ({ path, field }) => definition.fields[field]?.required && !taken.has(path),
    )
  return lacks ? new Set() : taken
}

/** The new entries that what is taken refers to or cites, and what those need in turn. */
function neededBy(changes: readonly Change[], chosen: readonly ReadonlySet<string>[]): Set<string> {
  const fresh = new Set(
    changes.filter(({ baseRevision }) => baseRevision === 0).map(({ entryId }) => entryId),
  )
  const needed = new Set<string>()
  const visit = (index: number, takes: (path: string) => boolean) => {
    const change = changes[index]
    if (!change) return
    for (const id of namedAt(change, takes)) {
      if (!fresh.has(id) || needed.has(id) || id === change.entryId) continue
      needed.add(id)
      visit(
        changes.findIndex(({ entryId }) => entryId === id),
        () => true,
      )
    }
  }
  for (const [index, paths] of chosen.entries()) visit(index, (path) => paths.has(path))
  return needed
}

/** What the taken places of a change refer to and cite. */
function namedAt({ kind, values, claims }: Change, takes: (path: string) => boolean): string[] {
  const definition = definitionOf(kind)
  const kept = keepOnly(definition, values, takes)
  return [
    ...referencesIn(definition, kept),
    ...claims.filter(({ field }) => takes(field)).map(({ source }) => source),
  ]
}

const keepOnly = (
  definition: AnyDefinition,
  values: AnyValues,
  keeps: (path: string) => boolean,
): AnyValues =>
  filledPaths(definition, values).reduce(
    (kept, { path }) => (keeps(path) ? kept : withValueAt(kept, path, null)),
    values,
  )

type Parts = { taken: Change | null; left: Change | null }

function partsOf(change: Change, before: AnyValues | null, takes: (path: string) => boolean): Parts {
  const definition = definitionOf(change.kind)
  const paths = changedPaths(definition, before, change)
  const out = paths.filter((path) => !takes(path))
  if (out.length === 0) return { taken: change, left: null }
  if (out.length === paths.length) return { taken: null, left: change }
  const values = out.reduce(
    (kept, path) => withValueAt(kept, path, before === null ? null : valueAt(before, path)),
    change.values,
  )
  const taken = {
    ...change,
    values: before === null ? definition.schema.parse(values) : values,
    claims: change.claims.filter(({ field }) => takes(field)),
  }
  const left = {
    ...change,
    baseRevision: change.baseRevision + 1,
    claims: change.claims.filter(({ field }) => !takes(field)),
  }
  return { taken, left }
}

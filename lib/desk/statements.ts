import 'server-only'
import { definitionOf } from '@/lib/catalogue'
import { readCitedSources } from '@/lib/entries/cited-sources'
import type { AnyDefinition } from '@/lib/entries/define'
import type { CitedSource, Claim, Named } from '@/lib/entries/entry'
import { namesOf } from '@/lib/entries/facet'
import { findNamed } from '@/lib/entries/naming'
import type { EntryState } from '@/lib/entries/state'
import { filledPaths, referencesIn, referencesInClaims } from '@/lib/entries/values'
import { canSpeakOf } from './claim-target'
import { getState } from './target'

/** Every live statement on an entry by the path that it is on, and what is needed to show them. */
export type Statements = {
  definition: AnyDefinition
  state: EntryState
  entry: Named
  /** In the order of the description; `place` counts the items of a list that are spoken of, null where there is one. */
  paths: { path: string; claims: Claim[]; place: number | null }[]
  /** Sourced fields of a single value of which no source speaks. */
  bare: string[]
  sources: Record<string, CitedSource>
  named: Record<string, Named>
}

/** @throws NotFound when there is no such public entry */
export async function readStatements(kind: string, slug: string): Promise<Statements> {
  const state = await getState(kind, slug)
  const definition = definitionOf(state.kind)
  const { claims, values } = state
  const order = Object.keys(definition.fields)
  const place = (path: string) => order.indexOf(path.split('/')[0] ?? '')
  const filled = filledPaths(definition, values).map(({ path }) => path)
  const spoken = new Set(claims.map(({ field }) => field))
  const paths = [...new Set([...filled, ...spoken])]
    .filter((path) => spoken.has(path))
    .sort((a, b) => place(a) - place(b))
  const [sources, named] = await Promise.all([
    readCitedSources(claims.map(({ source }) => source)),
    findNamed([...referencesIn(definition, values), ...referencesInClaims(definition, claims)]),
  ])
  return {
    definition,
    state,
    entry: { ...state, names: namesOf(definition, values) },
    paths: paths.map((path) => {
      const alike = paths.filter((other) => other.split('/')[0] === path.split('/')[0])
      return {
        path,
        claims: claims.filter(({ field }) => field === path),
        place: alike.length > 1 ? alike.indexOf(path) + 1 : null,
      }
    }),
    bare: order.filter((name) => !spoken.has(name) && canSpeakOf(definition, state, name)),
    sources,
    named,
  }
}

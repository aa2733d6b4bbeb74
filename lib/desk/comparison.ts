import 'server-only'
import { definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { checkChange } from '@/lib/entries/checking'
import { readCitedSources } from '@/lib/entries/cited-sources'
import { applyClaims } from '@/lib/entries/claims'
import type { AnyDefinition, AnyValues } from '@/lib/entries/define'
import { type Clash, mergeValues } from '@/lib/entries/difference'
import type { CitedSource, Claim, Named } from '@/lib/entries/entry'
import { nameIn, namesOf } from '@/lib/entries/facet'
import { findNamed } from '@/lib/entries/naming'
import type { Change } from '@/lib/entries/proposal'
import { slugOf } from '@/lib/entries/slug'
import { type EntryState, readAllStates, readStates } from '@/lib/entries/state'
import { referencesIn, referencesInClaims } from '@/lib/entries/values'
import { mergeChosen } from './merge-chosen'

type State = { values: AnyValues; claims: Claim[] }

/** One changed entry as it is and as it would be, with what stands in the way of publishing it. */
export type Comparison = {
  definition: AnyDefinition
  entry: Named
  isNew: boolean
  /** The published revision that it is set beside; 0 for a new entry. */
  revision: number
  before: State | null
  after: State
  clashes: Clash[]
  problems: { path: string; message: string }[]
  /** The change as it was proposed. */
  change: Change
}

export type Compared = {
  changes: Comparison[]
  sources: Record<string, CitedSource>
  named: Record<string, Named>
}

/** Sets a proposal beside what is published now. Published since with the same places changed: clashes. */
export async function compare(changes: readonly Change[]): Promise<Compared> {
  const states = new Map(
    (await readAllStates(changes.map(({ entryId }) => entryId))).map((state) => [state.id, state]),
  )
  const compared = await Promise.all(
    changes.map((change) => compareOne(change, states.get(change.entryId) ?? null)),
  )
  const named = await findNamed(
    compared.flatMap(({ definition, before, after }) => [
      ...referencesIn(definition, after.values),
      ...referencesInClaims(definition, after.claims),
      ...(before ? referencesIn(definition, before.values) : []),
    ]),
  )
  const sources = await readCitedSources(
    compared.flatMap(({ after }) => after.claims.map(({ source }) => source)),
  )
  const own = compared.filter(({ isNew }) => isNew)
  return {
    changes: compared,
    named: { ...named, ...Object.fromEntries(own.map(({ entry }) => [entry.id, entry])) },
    sources: { ...sources, ...Object.fromEntries(own.flatMap(newSource)) },
  }
}

async function compareOne(change: Change, state: EntryState | null): Promise<Comparison> {
  const definition = definitionOf(change.kind)
  const merged = await mergedWith(definition, change, state)
  const values = merged.ok ? merged.values : change.values
  const moment = { revision: (state?.revision ?? 0) + 1, recordedAt: new Date().toISOString() }
  const before = state && { values: state.values, claims: state.claims }
  const applied = applyClaims(
    definition,
    before?.values ?? null,
    { ...change, values },
    state?.claims ?? [],
    moment,
    new Map(),
  )
  const names = namesOf(definition, values)
  const entry = {
    id: change.entryId,
    kind: change.kind,
    slug: state?.slug ?? slugOf(nameIn(names, 'en')),
    names,
  }
  return {
    definition,
    entry,
    isNew: state === null,
    revision: state?.revision ?? 0,
    before,
    after: { values: applied.values, claims: applied.live },
    clashes: merged.ok ? [] : merged.clashes,
    problems: hindrances(definition, { ...change, values }, state),
    change,
  }
}

/** What keeps a change from being published, as far as it and what is public show. */
function hindrances(definition: AnyDefinition, change: Change, state: EntryState | null) {
  const about = (message: string) => [{ path: '', message }]
  if (state && state.state !== 'published' && change.restores === undefined) return about('noLongerPublic')
  if (!isDeed(change)) return checkChange(definition, change, state?.claims ?? [])
  const seen = change.reverts !== undefined || change.baseRevision === state?.revision
  return seen ? [] : about('changedMeanwhile')
}

/** What an editor decided about a whole entry: nothing in it was typed. */
const isDeed = ({ state, restores, reverts }: Change): boolean =>
  state !== undefined || restores !== undefined || reverts !== undefined

async function mergedWith(definition: AnyDefinition, change: Change, state: EntryState | null) {
  if (!state || state.revision === change.baseRevision || isDeed(change))
    return { ok: true as const, values: change.values }
  const base = await db.revision.findUnique({
    where: { entryId_number: { entryId: change.entryId, number: change.baseRevision } },
    select: { data: true },
  })
  return mergeValues(definition, (base?.data ?? {}) as AnyValues, state.values, change.values)
}

/** A source that is not published yet, as its claims cite it. */
function newSource({ entry, after: { values } }: Comparison): [string, CitedSource][] {
  if (entry.kind !== 'source') return []
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null)
  const source = {
    ...entry,
    title: text('title') ?? '',
    publisher: text('publisher') ?? '',
    publisherGroup: text('publisherGroup'),
    tier: text('tier') ?? '',
    country: text('country'),
    publishedOn: text('publishedOn'),
    language: text('language') ?? '',
    url: text('url'),
    archivedUrl: text('archivedUrl'),
    reprintOf: text('reprintOf'),
  }
  return [[entry.id, source]]
}

/**
 * Brings the changes of a proposal up to what is published now, with the editor's choice for every clashing place.
 * @param seen the published revision of each entry, by its id, that the editor chose from
 * @param takesMine whether the proposal's value is taken at a place of a change
 * @returns null when an entry was published again since, so that the choice was made from what no longer stands
 */
export async function settle(
  changes: readonly Change[],
  seen: Readonly<Record<string, number>>,
  takesMine: (change: number, path: string) => boolean,
): Promise<Change[] | null> {
  const states = new Map(
    (await readStates(changes.map(({ entryId }) => entryId))).map((state) => [state.id, state]),
  )
  if ([...states.values()].some(({ id, revision }) => revision !== seen[id])) return null
  return Promise.all(
    changes.map(async (change, index) => {
      const state = states.get(change.entryId)
      if (!state || state.revision === change.baseRevision) return change
      const definition = definitionOf(change.kind)
      const base = await db.revision.findUnique({
        where: { entryId_number: { entryId: change.entryId, number: change.baseRevision } },
        select: { data: true },
      })
      return mergeChosen(definition, (base?.data ?? {}) as AnyValues, state, change, (path) =>
        takesMine(index, path),
      )
    }),
  )
}

import 'server-only'
import { Conflict, NotFound } from '@/lib/errors'
import { carriedClaims } from './carried'
import type { AnyDefinition, AnyValues } from './define'
import type { Claim } from './entry'
import type { Change, NewClaim } from './proposal'
import type { Tx } from './publisher'
import { redirected, type Said } from './redirected'
import { findSlugProblem } from './rename'
import { readSourceFacts } from './sources-of'
import type { EntryState } from './state'
import { takenBack } from './taken-back'
import { referencesIn, referencesInClaims } from './values'

type Problem = { path: string; message: string }

/**
 * What keeps a change of an entry that exists from being looked at further: the entry left, or what an editor decided
 * on was published again since, or the address is another entry's.
 * @param all the changes of the proposal @throws Conflict when it is merged into what the proposal does not change
 */
export async function findHindrance(
  tx: Tx,
  change: Change,
  state: EntryState,
  all: readonly Change[],
): Promise<Problem | null> {
  const { restores, reverts, slug, state: goes } = change
  const isRenamed = slug !== undefined && slug !== state.slug
  if (state.state !== 'published' && restores === undefined) return { path: '', message: 'noLongerPublic' }
  const decided = goes !== undefined || restores !== undefined || isRenamed || isSurvivor(change, all)
  if (decided && reverts === undefined && change.baseRevision !== state.revision)
    return { path: '', message: 'changedMeanwhile' }
  if (goes?.is === 'merged') {
    const into = all.find(({ entryId }) => entryId === goes.into)
    if (!into || into.kind !== change.kind || into === change || into.state) throw new Conflict('merge')
  }
  return isRenamed ? findSlugProblem(tx, state, slug) : null
}

const isSurvivor = ({ entryId }: Change, all: readonly Change[]): boolean =>
  all.some(({ state }) => state?.is === 'merged' && state.into === entryId)

/**
 * All that is said of an entry afterwards, where a change does not say it itself: what leaves stays as it was, a
 * revision comes back, or one is taken back. @returns null for any other change @throws NotFound
 */
export async function readSettled(
  tx: Tx,
  definition: AnyDefinition,
  { restores, reverts, state: goes }: Change,
  state: EntryState,
  all: readonly Change[],
): Promise<Said | null> {
  const returning = all.flatMap((change) => (change.restores === undefined ? [] : change.entryId))
  if (goes) return { values: state.values, claims: state.claims }
  if (restores !== undefined) {
    return followed(tx, definition, await readSaid(tx, state.id, restores), returning)
  }
  if (reverts === undefined) return null
  const before = await readSaid(tx, state.id, reverts - 1)
  const after = await readSaid(tx, state.id, reverts)
  const now = { values: state.values, claims: state.claims }
  return followed(tx, definition, takenBack(definition, before, after, now), returning)
}

async function readSaid(tx: Tx, entryId: string, number: number): Promise<Said> {
  const found = await tx.revision.findUnique({
    where: { entryId_number: { entryId, number } },
    select: { data: true, claims: true },
  })
  if (!found) throw new NotFound('revision')
  return { values: found.data as AnyValues, claims: found.claims as unknown as Claim[] }
}

/** What was merged since is found where it went, but for what returns in the same proposal. */
async function followed(
  tx: Tx,
  definition: AnyDefinition,
  said: Said,
  returning: readonly string[],
): Promise<Said> {
  const ids = [
    ...referencesIn(definition, said.values),
    ...referencesInClaims(definition, said.claims),
    ...said.claims.map(({ source }) => source),
  ]
  const merged = await tx.entry.findMany({
    where: { id: { in: ids, notIn: [...returning] }, state: 'merged' },
    select: { id: true, mergedIntoId: true },
  })
  if (merged.length === 0) return said
  const found = merged.reduce(
    (so, { id, mergedIntoId }) => (mergedIntoId ? redirected(definition, so, id, mergedIntoId) : so),
    said,
  )
  return followed(tx, definition, found, returning)
}

/** The claims that come to an entry from those that the proposal merges into it. @param values of it afterwards */
export async function readCarried(
  tx: Tx,
  definition: AnyDefinition,
  all: readonly Change[],
  states: ReadonlyMap<string, EntryState>,
  state: EntryState,
  values: AnyValues,
): Promise<NewClaim[]> {
  const merged = all.flatMap(({ entryId, state: goes }) =>
    goes?.is === 'merged' && goes.into === state.id ? (states.get(entryId) ?? []) : [],
  )
  if (merged.length === 0) return []
  const facts = await readSourceFacts(
    [state, ...merged].flatMap(({ claims }) => claims.map(({ source }) => source)),
    tx,
  )
  const dates = new Map([...facts].map(([id, { publishedOn }]) => [id, publishedOn]))
  return merged.flatMap((one) => carriedClaims(definition, one, state, values, dates))
}

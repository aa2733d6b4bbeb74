import 'server-only'
import { checkChange } from './checking'
import type { Catalogue } from './define'
import { listPointing } from './pointing'
import type { Ready } from './preparing'
import { Refused } from './publish-outcome'
import type { Removers, Tx } from './publisher'
import { closeFacet, type Published } from './record'
import { redirected } from './redirected'
import { settleClaims } from './settle-claims'
import { readStates } from './state'

/** More entries than anything is named by. */
const all = 100_000

/**
 * The changes of a publication in the order in which they can be written: first what stays, then what points at an
 * entry that is merged, which points at the other from then on, last what leaves.
 */
export async function* inOrder(tx: Tx, catalogue: Catalogue, ready: readonly Ready[]): AsyncGenerator<Ready> {
  const leaving = ready.filter(({ change }) => change.state)
  yield* ready.filter(({ change }) => !change.state)
  for (const { change } of leaving) {
    if (change.state?.is !== 'merged') continue
    const { entries } = await listPointing(change.entryId, all, tx)
    for (const { id } of entries) {
      const one =
        id === change.state.into
          ? null
          : await pointedElsewhere(tx, catalogue, id, change.entryId, change.state.into)
      if (one) yield one
    }
  }
  yield* leaving
}

/** An entry as it is, naming another instead of one that is merged. @throws Refused when it cannot be so */
async function pointedElsewhere(
  tx: Tx,
  catalogue: Catalogue,
  id: string,
  from: string,
  to: string,
): Promise<Ready | null> {
  const [state] = await readStates([id], tx)
  const definition = state && catalogue.get(state.kind)
  if (!definition) return null
  const said = redirected(definition, state, from, to)
  const change = {
    kind: state.kind,
    entryId: id,
    baseRevision: state.revision,
    values: said.values,
    claims: [],
  }
  const found = checkChange(definition, change, said.claims, 'may-lack')
  if (found.length > 0)
    throw new Refused({ ok: false, problems: [{ change: 0, path: '', message: 'cannotPointElsewhere' }] })
  const values = definition.schema.parse(said.values)
  return { change, definition, state, values, settled: { ...said, values } }
}

/**
 * Takes an entry out of the public part; its revisions and claims are kept. The caller records the revision.
 * @throws Refused while public entries point at it
 */
export async function leave(
  tx: Tx,
  removers: Removers,
  { change, definition, state }: Ready,
  publishedAt: Date,
): Promise<Published | null> {
  if (!state || !change.state) return null
  const { id } = state
  const { total } = await listPointing(id, 1, tx)
  if (total > 0)
    throw new Refused({ ok: false, problems: [{ change: 0, path: '', message: 'stillPointedAt' }] })
  const revision = state.revision + 1
  const mergedIntoId = change.state.is === 'merged' ? change.state.into : null
  await settleClaims(tx, id, [], revision)
  await closeFacet(tx, id, publishedAt)
  await removers[definition.kind]?.(tx, id)
  const left = { state: change.state.is, mergedIntoId }
  await tx.entry.update({ where: { id }, data: { ...left, revision, updatedAt: publishedAt } })
  const { slug, values, claims, publishedAt: firstPublishedAt } = state
  return {
    definition,
    id,
    slug,
    revision,
    values,
    claims,
    relationship: null,
    firstPublishedAt,
    publishedAt,
    left,
  }
}

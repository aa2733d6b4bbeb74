import 'server-only'
import type { Editor } from '@/lib/auth/person'
import { definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import type { AnyValues } from '@/lib/entries/define'
import type { Named } from '@/lib/entries/entry'
import { namesOf } from '@/lib/entries/facet'
import type { Change, ChangeProblem } from '@/lib/entries/proposal'
import { propose } from '@/lib/entries/proposals'
import type { PublishedEntry } from '@/lib/entries/publish-outcome'
import { type EntryState, readAllStates } from '@/lib/entries/state'
import { settings } from '@/lib/env'
import { NotFound } from '@/lib/errors'
import { decideNow } from '@/lib/publishers'
import { kindNamed } from './target'

/** The entry at an address of the desk, also one that left or has another address now. @throws NotFound */
export async function getAnyState(kind: string, slug: string): Promise<EntryState> {
  const at = { kind_slug: { kind: kindNamed(kind).kind, slug } }
  const found = await db.entry.findUnique({ where: at, select: { id: true } })
  const id = found?.id ?? (await db.slugAlias.findUnique({ where: at }))?.entryId
  const [state] = id ? await readAllStates([id]) : []
  if (!state) throw new NotFound('entry')
  return state
}

/** An entry as links and headings name it. */
export const namedState = ({ id, kind, slug, values }: EntryState): Named => ({
  id,
  kind,
  slug,
  names: namesOf(definitionOf(kind), values),
})

/** The values of a revision, as a change says them. @throws NotFound */
export async function getRevisionValues(entryId: string, number: number): Promise<AnyValues> {
  const found = await db.revision.findUnique({
    where: { entryId_number: { entryId, number } },
    select: { data: true },
  })
  if (!found) throw new NotFound('revision')
  return found.data as AnyValues
}

/** A change of nothing yet. @param baseRevision the one that the editor saw */
export const asSeen = ({ id, kind, values }: EntryState, baseRevision: number): Change => ({
  kind,
  entryId: id,
  baseRevision,
  values,
  claims: [],
})

/** What the merge of an entry changed, each with the revision that it got; the entry itself is not among them. */
export async function listMergeChanges(state: EntryState): Promise<{ entry: Named; number: number }[]> {
  if (state.state !== 'merged') return []
  const merge = await db.revision.findUnique({
    where: { entryId_number: { entryId: state.id, number: state.revision } },
    select: { proposalId: true },
  })
  if (!merge?.proposalId) return []
  const rows = await db.revision.findMany({
    where: { proposalId: merge.proposalId, entryId: { not: state.id } },
    orderBy: { position: 'asc' },
    select: { number: true, entry: { select: { id: true, kind: true, slug: true, names: true } } },
  })
  return rows.map(({ number, entry }) => ({
    number,
    entry: { ...entry, names: entry.names as Named['names'] },
  }))
}

/** The changes that undo a merge: the entry comes back first, since the others will name it. @throws NotFound */
export async function undoMerge(state: EntryState, baseRevision: number): Promise<Change[]> {
  const changed = await listMergeChanges(state)
  const others = new Map(
    (await readAllStates(changed.map(({ entry }) => entry.id))).map((other) => [other.id, other]),
  )
  const values = await getRevisionValues(state.id, state.revision - 1)
  const back: Change = { ...asSeen(state, baseRevision), values, restores: state.revision - 1 }
  return [
    back,
    ...changed.flatMap(({ entry, number }) => {
      const other = others.get(entry.id)
      return other ? { ...asSeen(other, other.revision), reverts: number } : []
    }),
  ]
}

export type DeedOutcome =
  | { ok: true; entries: PublishedEntry[] }
  | { ok: true; proposal: string }
  | { ok: false; problems: ChangeProblem[] }

type Deed = { about: EntryState; requestKey: string; reason: string; changes: Change[] }

/**
 * Does what an editor decided; where nobody publishes their own change, it waits for another editor.
 * @returns what was published, or the proposal that waits, or every problem
 */
export async function carryOut(
  editor: Editor,
  { about, requestKey, reason, changes }: Deed,
): Promise<DeedOutcome> {
  const framed = { kind: about.kind, entryId: about.id, requestKey, reason, changes }
  if (settings().ENTENTE_SECOND_READER) {
    const { id } = await propose(editor, { ...framed, typed: [] })
    return { ok: true, proposal: id }
  }
  const outcome = await decideNow(editor, framed)
  if (outcome.ok || 'problems' in outcome) return outcome
  return { ok: false, problems: [{ change: 0, path: '', message: 'changedMeanwhile' }] }
}

import 'server-only'
import type { AnyValues } from '@/lib/entries/define'
import type { Change } from '@/lib/entries/proposal'
import type { ProposalRead } from '@/lib/entries/proposal-queue'
import type { Rest } from '@/lib/entries/publishing'
import { readStates } from '@/lib/entries/state'
import { settle } from './comparison'
import { restOf } from './rest-form'
import { splitChanges, type Takes } from './split-changes'

/** What is published of a proposal, and what is not; or why it cannot be parted so. */
export type Part =
  | { ok: true; changes: Change[]; rest: Omit<Rest, 'note' | 'notes'> | null }
  | { ok: false; because: 'nothing' | 'changed' | 'hindered' }

/**
 * Parts the changes of a proposal by what is ticked.
 * @param standing its changes as far as they still stand
 * @param seen the published revision of each entry, by its id, that the editor saw
 */
export async function partOf(
  proposal: ProposalRead,
  standing: readonly Change[],
  seen: Readonly<Record<string, number>>,
  takes: Takes,
): Promise<Part> {
  let clashes = false
  const settled = await settle(standing, seen, () => {
    clashes = true
    return true
  })
  if (!settled) return { ok: false, because: 'changed' }
  if (clashes) return { ok: false, because: 'hindered' }
  const states = await readStates(settled.map(({ entryId }) => entryId))
  const published = new Map<string, AnyValues>(states.map(({ id, values }) => [id, values]))
  const split = splitChanges(settled, published, takes)
  if (split.taken.length === 0) return { ok: false, because: 'nothing' }
  if (split.left.length === 0) return { ok: true, changes: [...standing], rest: null }
  return { ok: true, changes: split.taken, rest: await restOf(proposal, split) }
}

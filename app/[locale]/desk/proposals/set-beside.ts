import 'server-only'
import type { Known } from '@/components/fields/known'
import { type Compared, compare } from '@/lib/desk/comparison'
import { type KeptMove, listKeptMoves } from '@/lib/desk/kept-moves'
import { withoutOvertaken } from '@/lib/desk/moved-subject'
import type { ProposalRead } from '@/lib/entries/proposal-queue'
import { knownOf } from '../../entries/read-entry'

/** A proposal set beside what is published now. */
export type Beside = { compared: Compared; known: Known; kept: KeptMove[] }

const undecided: readonly string[] = ['draft', 'proposed', 'returned']

/** @returns null when it is decided, or has not been checked yet */
export async function setBeside(proposal: ProposalRead): Promise<Beside | null> {
  if (!undecided.includes(proposal.state) || !proposal.changes) return null
  const changes = await withoutOvertaken(proposal.changes)
  const [compared, kept] = await Promise.all([compare(changes), listKeptMoves(changes)])
  const pair = compared.changes.map(({ after }) => after.values.relationship).find((one) => one)
  return { compared, kept, known: await knownOf(compared.named, pair ? String(pair) : null) }
}

import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Editor } from '@/lib/auth/person'
import type { Change } from '@/lib/entries/proposal'
import type { PublishOutcome } from '@/lib/entries/publish-outcome'
import { readAllStates } from '@/lib/entries/state'
import { decideNow } from '@/lib/publishers'

/** A change of nothing but what is given, from the newest revision of an entry. */
export async function asItIs(id: string, more: Partial<Change> = {}): Promise<Change> {
  const [state] = await readAllStates([id])
  if (!state) throw new Error('no such entry')
  const { kind, revision: baseRevision, values } = state
  return { kind, entryId: id, baseRevision, values, claims: [], ...more }
}

/** Publishes changes as an editor decides them, all together. */
export function decided(editor: Editor, ...changes: Change[]): Promise<PublishOutcome> {
  const { kind = '', entryId = '' } = changes.at(-1) ?? {}
  return decideNow(editor, { requestKey: uuid(), reason: 'for a test', kind, entryId, changes })
}

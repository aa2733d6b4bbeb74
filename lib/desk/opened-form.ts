import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Contributor } from '@/lib/auth/person'
import { typedFrom } from '@/lib/entries/form'
import { findNamed } from '@/lib/entries/naming'
import { listFieldNotes } from '@/lib/entries/proposal-messages'
import { getProposal } from '@/lib/entries/proposal-queue'
import type { Typed } from '@/lib/entries/typed'
import { referencesIn } from '@/lib/entries/values'
import { NotFound } from '@/lib/errors'
import type { Place } from '@/lib/fields/field'
import { printPlace } from '@/lib/gazetteer/gazetteer'
import { confirmableFacts, confirmsInput } from './confirmable'
import type { Aim } from './target'

/** A form as it is opened: what stands in it, and what it carries without showing. */
export type OpenedForm = {
  typed: Typed
  hidden: Record<string, string>
  /** What an editor said of single fields when it came back, by `fieldKey`. */
  notes?: readonly { field: string; body: string }[]
}

/**
 * Opens the form of an entry: empty, filled from what is published, or from a proposal of one's own that is open.
 * @throws NotFound when the proposal is another person's or decided
 */
export async function openForm(person: Contributor, aim: Aim, proposal: string | null): Promise<OpenedForm> {
  if (proposal) return continueProposal(person, proposal)
  const hidden: Record<string, string> = { requestKey: uuid(), window: uuid() }
  if (!aim.state) return { typed: [], hidden }
  const { deed, definition, state, statement } = aim
  const revision = { baseRevision: String(state.revision) }
  if (deed === 'confirm') {
    const [first] = confirmableFacts(definition, state.values)
    return { typed: first ? [[confirmsInput, first.name]] : [], hidden: { ...hidden, ...revision } }
  }
  if (statement) {
    return { typed: [], hidden: { ...hidden, ...revision, 'statement.field': statement.path } }
  }
  const named = await findNamed(referencesIn(definition, state.values))
  const place = (value: unknown) => printPlace(value as Place)
  const typed = typedFrom(definition, state.values, { entry: (id) => named[id], place })
  return { typed, hidden: { ...hidden, ...revision } }
}

const open: readonly string[] = ['draft', 'returned', 'proposed']

async function continueProposal(person: Contributor, id: string): Promise<OpenedForm> {
  const proposal = await getProposal(person, id)
  if (proposal.author?.id !== person.id || !open.includes(proposal.state)) throw new NotFound('proposal')
  const { typed } = proposal
  const base = typed.find(([name]) => name === 'baseRevision')?.[1]
  return {
    typed,
    hidden: {
      requestKey: proposal.requestKey,
      proposal: id,
      window: uuid(),
      seen: proposal.requestHash,
      ...(base && { baseRevision: base }),
    },
    ...(proposal.state === 'returned' && { notes: await listFieldNotes(id) }),
  }
}

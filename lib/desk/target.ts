import 'server-only'
import { catalogue, definitionOf, findKindAt } from '@/lib/catalogue'
import type { AnyDefinition } from '@/lib/entries/define'
import { findBySlug } from '@/lib/entries/naming'
import { type EntryState, readStates } from '@/lib/entries/state'
import { NotFound } from '@/lib/errors'
import { canSpeakOf } from './claim-target'
import { confirmableFacts } from './confirmable'

/** What a form is about, as its address says. */
export type Target =
  | { deed: 'new'; kind: string }
  | { deed: 'edit'; kind: string; slug: string }
  | { deed: 'develop'; kind: string; slug: string }
  | { deed: 'confirm'; kind: string; slug: string }
  | { deed: Statement['deed']; kind: string; slug: string; field: string }

/** What one source says of one field, or how the statements on a field are ranked. */
export type Statement = { deed: 'claim' | 'rank'; path: string }

/** What the form makes or changes: an entry of a kind, and for a development the entry that it happened to. */
export type Aim = {
  deed: Target['deed']
  definition: AnyDefinition
  state: EntryState | null
  subject: EntryState | null
  statement?: Statement
}

/** The field of a public entry that a statement is about. */
export type StatementAim = { definition: AnyDefinition; state: EntryState; path: string }

/** A kind by its name, or by its plural, which people take from other addresses. @throws NotFound */
export function kindNamed(name: string): AnyDefinition {
  const definition = catalogue.get(name) ?? findKindAt(name)
  if (!definition) throw new NotFound('kind')
  return definition
}

/** The published entry at an address of the desk. @throws NotFound */
export async function getState(kind: string, slug: string): Promise<EntryState> {
  const found = await findBySlug(kindNamed(kind).kind, slug)
  const [state] = found ? await readStates([found.id]) : []
  if (!state) throw new NotFound('entry')
  return state
}

/** @throws NotFound when there is no such kind or entry, or nothing can happen to an entry of the kind, or be said of the field */
export async function aimAt(target: Target): Promise<Aim> {
  const { deed } = target
  if (deed === 'new') return { deed, definition: kindNamed(target.kind), state: null, subject: null }
  const state = await getState(target.kind, target.slug)
  if (deed === 'edit') return { deed, definition: definitionOf(state.kind), state, subject: null }
  if (deed === 'confirm') return aimAtFacts(state)
  if (deed !== 'develop') {
    const own = definitionOf(state.kind)
    if (!canSpeakOf(own, state, target.field)) throw new NotFound('field')
    return { deed, definition: own, state, subject: null, statement: { deed, path: target.field } }
  }
  const definition = definitionOf('development')
  const { subject } = definition.fields
  if (subject?.type !== 'reference' || !subject.to.includes(state.kind)) throw new NotFound('subject')
  return { deed, definition, state: null, subject: state }
}

/** @throws NotFound when there is nothing that a source could confirm */
function aimAtFacts(state: EntryState): Aim {
  const definition = definitionOf(state.kind)
  if (confirmableFacts(definition, state.values).length === 0) throw new NotFound('fact')
  return { deed: 'confirm', definition, state, subject: null }
}

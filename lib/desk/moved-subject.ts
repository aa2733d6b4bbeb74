import 'server-only'
import { definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { moveSubject, type Subject } from '@/lib/developments/develop'
import type { AnyValues } from '@/lib/entries/define'
import type { Change, NewClaim } from '@/lib/entries/proposal'
import { readSourceFacts } from '@/lib/entries/sources-of'
import { type EntryState, readStates } from '@/lib/entries/state'

async function readSubject(subject: EntryState): Promise<Subject> {
  const [developments, facts] = await Promise.all([
    db.development.findMany({
      where: { subjectId: subject.id },
      select: { on: true, stageAfter: true, dispositionAfter: true, statusAfter: true },
    }),
    readSourceFacts(subject.claims.map(({ source }) => source)),
  ])
  const dates = new Map([...facts].map(([id, { publishedOn }]) => [id, publishedOn]))
  return { ...subject, definition: definitionOf(subject.kind), developments, dates }
}

/** The change of its subject that a development brings, null when it moves nothing or something newer stands. */
export async function movedSubject(
  subject: EntryState,
  development: AnyValues,
  words: NewClaim,
): Promise<Change | null> {
  return moveSubject(await readSubject(subject), development, words).change
}

/**
 * The changes of a proposal as far as they still stand: while a development waited, something newer may have been
 * published of its subject, and then it moves that no more.
 * @returns the very same list when nothing was overtaken
 */
export async function withoutOvertaken(changes: Change[]): Promise<Change[]> {
  const events = changes.filter(({ kind, values }) => kind === 'development' && values.subject)
  const states = await readStates(events.map(({ values }) => String(values.subject)))
  const overtaken = new Map<string, AnyValues>()
  for (const { values, claims } of events) {
    const state = states.find(({ id }) => id === values.subject)
    const [words] = claims
    if (!state || !words) continue
    const { kept } = moveSubject(await readSubject(state), values, words)
    const moving = kept.filter((field) => movesIt(changes, state.id, field))
    if (moving.length > 0)
      overtaken.set(state.id, Object.fromEntries(moving.map((field) => [field, state.values[field]])))
  }
  return overtaken.size === 0 ? changes : changes.flatMap((change) => standing(change, overtaken))
}

const movesIt = (changes: readonly Change[], entryId: string, field: string): boolean =>
  changes.some((change) => change.entryId === entryId && change.claims.some((claim) => claim.field === field))

/** A change of a subject that has no other words was nothing but its move. */
function standing(change: Change, overtaken: ReadonlyMap<string, AnyValues>): Change[] {
  const stays = overtaken.get(change.entryId)
  if (!stays) return [change]
  const claims = change.claims.filter(({ field }) => !(field in stays))
  return claims.length > 0 ? [{ ...change, values: { ...change.values, ...stays }, claims }] : []
}

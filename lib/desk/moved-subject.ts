import 'server-only'
import { definitionOf } from '@/lib/catalogue'
import { db } from '@/lib/db/client'
import { moveSubject } from '@/lib/developments/develop'
import type { AnyValues } from '@/lib/entries/define'
import type { Change, NewClaim } from '@/lib/entries/proposal'
import { readSourceFacts } from '@/lib/entries/sources-of'
import type { EntryState } from '@/lib/entries/state'

/** The change of its subject that a development brings, null when it moves nothing or something newer stands. */
export async function movedSubject(
  subject: EntryState,
  development: AnyValues,
  words: NewClaim,
): Promise<Change | null> {
  const [developments, facts] = await Promise.all([
    db.development.findMany({
      where: { subjectId: subject.id },
      select: { on: true, stageAfter: true, dispositionAfter: true, statusAfter: true },
    }),
    readSourceFacts(subject.claims.map(({ source }) => source)),
  ])
  const dates = new Map([...facts].map(([id, { publishedOn }]) => [id, publishedOn]))
  const { change } = moveSubject(
    { ...subject, definition: definitionOf(subject.kind), developments, dates },
    development,
    words,
  )
  return change
}

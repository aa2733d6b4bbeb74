import 'server-only'
import { db } from '@/lib/db/client'
import { type Deed, recordDeed } from './audit'
import type { Refusal } from './limits'

/** Writes down once that there were too many tries: the first one that is refused, not each. */
export async function recordOverLimit(
  { first }: Refusal,
  deed: Extract<Deed, 'tooManyTries' | 'tooManySignIns' | 'tooManyCodes'>,
  subjectId: string | null,
): Promise<void> {
  if (first) await recordDeed(db, { deed, actorId: null, subjectId })
}

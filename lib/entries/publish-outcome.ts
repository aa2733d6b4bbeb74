import type { Clash } from './difference'
import type { ChangeProblem } from './proposal'

export type PublishedEntry = { kind: string; slug: string; revision: number }
export type PublishOutcome =
  | { ok: true; entries: PublishedEntry[] }
  | { ok: false; problems: ChangeProblem[] }
  | { ok: false; conflict: (Clash & { change: number })[] }

/** Thrown to leave a transaction with nothing written; what it carries is the answer. */
export class Refused extends Error {
  constructor(readonly outcome: Exclude<PublishOutcome, { ok: true }>) {
    super('refused')
  }
}

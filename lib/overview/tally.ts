import type { TalliedOutcome } from '@/lib/entries/outcome'

export type Summary = {
  agreements: number
  commitments: number
  projects: number
  /** What became of commitments and projects, each counted once. */
  outcomes: Record<TalliedOutcome, number>
}

/** The same for each kind that is promised and delivered. */
export type OutcomesByKind = Record<'commitment' | 'project', Record<TalliedOutcome, number>>

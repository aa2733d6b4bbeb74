import type { TalliedOutcome } from '@/lib/entries/outcome'

/** What became of things, in the order in which a reader looks for it. */
export const shownOutcomes: readonly TalliedOutcome[] = [
  'overdue',
  'under_way',
  'no_date',
  'dormant',
  'stopped',
  'delivered',
]

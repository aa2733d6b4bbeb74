import type { Outcome } from '@/lib/entries/outcome'

/** The outcomes of the sentence: what became of promises, each counted once. */
export const tallied = ['overdue', 'under_way', 'no_date', 'dormant', 'delivered', 'stopped'] as const
export type Tallied = (typeof tallied)[number]

export type Summary = {
  agreements: number
  commitments: number
  projects: number
  outcomes: Record<Tallied, number>
}

/** Early, late and due soon are shades of what the sentence counts. */
export const tallyOf = (outcome: Outcome): Tallied => {
  if (outcome === 'delivered_early' || outcome === 'delivered_late') return 'delivered'
  if (outcome === 'due_soon') return 'under_way'
  return outcome === 'ended_before_completion' ? 'stopped' : outcome
}

/** The outcomes of the sentence: what became of promises, each counted once. */
export const tallied = ['overdue', 'under_way', 'no_date', 'dormant', 'delivered', 'stopped'] as const
export type Tallied = (typeof tallied)[number]

export type Summary = {
  agreements: number
  commitments: number
  projects: number
  outcomes: Record<Tallied, number>
}

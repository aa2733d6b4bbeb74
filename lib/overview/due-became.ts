/** What became of what fell due in a year, from good to bad. */
export const becameOfDue = [
  'delivered_early',
  'delivered',
  'delivered_late',
  'open',
  'overdue',
  'stopped',
] as const
export type BecameOfDue = (typeof becameOfDue)[number]

/** Commitments and projects by the year of the last day that their stated date may mean. */
export type DueYear = { year: number; counts: Record<BecameOfDue, number>; total: number }

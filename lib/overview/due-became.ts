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

/** What fell due in the year of the last day that its stated date may mean. */
export type DueYear = { year: number; counts: Record<BecameOfDue, number>; total: number }

/** The kinds of which each entry is promised and delivered. */
export const dueKinds = ['project', 'commitment'] as const
export type DueKind = (typeof dueKinds)[number]

/** Projects and commitments apart, each by year. */
export type DueYears = Record<DueKind, DueYear[]>

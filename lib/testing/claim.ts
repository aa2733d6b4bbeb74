import type { Claim } from '@/lib/entries/entry'

/** A claim that a project is in progress, by a source that is not quoted, unless told otherwise. */
export const claimOf = (more: Partial<Claim> = {}): Claim => ({
  id: 'a',
  field: 'stage',
  value: 'in_progress',
  stance: 'asserts',
  rank: 'normal',
  rankReason: null,
  targetClaimId: null,
  source: 'one',
  quote: null,
  saidBy: null,
  saidOn: null,
  revision: 1,
  recordedAt: '2026-11-22T00:00:00Z',
  ...more,
})

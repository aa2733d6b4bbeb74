import { v7 as uuid } from 'uuid'
import type { QuoteRead } from '@/lib/entries/form'
import type { NewClaim } from '@/lib/entries/proposal'

/** The claims of quoted words: each says what the change sets at its place. @param source its id */
export const claimsOf = (quotes: readonly QuoteRead[], source: string): NewClaim[] =>
  quotes.map(({ path, exact, prefix, suffix }) => ({
    id: uuid(),
    field: path,
    source,
    quote: { exact, prefix, suffix, locator: false },
    saidBy: null,
    saidOn: null,
    stance: 'asserts',
    rank: 'preferred',
    rankReason: null,
    targetClaimId: null,
  }))

import type { Localised } from '@/lib/fields/field'
import type { AnyValues } from './define'
import type { Outcome } from './outcome'

export const stances = ['asserts', 'denies', 'retracts', 'corrects'] as const
export type Stance = (typeof stances)[number]
export const ranks = ['preferred', 'normal', 'deprecated'] as const
export type Rank = (typeof ranks)[number]
export const verifications = [
  'single_source',
  'several_sources',
  'both_sides',
  'disputed',
  'retracted',
  'not_yet_sourced',
] as const
export type Verification = (typeof verifications)[number]

/** The person quoted, with the post held at the time. */
export type SaidBy = {
  name: string | null
  post: string | null
  organisation: string | null
}

/** Exact words of a source (W3C TextQuoteSelector). A locator is a fragment that only finds the place. */
export type Quote = {
  exact: string
  prefix: string | null
  suffix: string | null
  locator: boolean
}

/** What one source says about one field of one entry, as kept in revisions; `source` is an entry id. */
export type Claim = {
  id: string
  /** `stage`, or `participants/<id>` for an item of a list. */
  field: string
  value: unknown
  stance: Stance
  rank: Rank
  rankReason: string | null
  targetClaimId: string | null
  source: string
  quote: Quote | null
  saidBy: SaidBy | null
  /** EDTF */
  saidOn: string | null
  /** The revision that brought it. */
  revision: number
  /** ISO 8601, UTC */
  recordedAt: string
}

/** Enough of an entry to link to it. */
export type Named = {
  id: string
  kind: string
  slug: string
  names: Localised
}

/** What is shown of a source beside its words. */
export type CitedSource = Named & {
  title: string
  publisher: string
  publisherGroup: string | null
  tier: string
  /** The country it speaks from, ISO 3166-1 alpha-2. */
  country: string | null
  /** EDTF */
  publishedOn: string | null
  language: string
  url: string | null
  archivedUrl: string | null
  reprintOf: string | null
}

export type Relationship = { slug: string; a: string; b: string }

/** An entry in a list: no claims, no links. Instants are ISO 8601 in UTC. */
export type EntryRow = Named & {
  relationship: string | null
  revision: number
  publishedAt: string
  updatedAt: string
  /** EDTF date of the latest source that supports it. */
  lastConfirmedOn: string | null
  verification: Verification
  outcome: Outcome | null
  values: AnyValues
}

/** An entry whose values refer to this one, and through which of its fields. */
export type InverseLink = EntryRow & { via: string[] }

/** One entry whole. `named` holds every entry that its values and claims refer to, by id. */
export type Entry = EntryRow & {
  /** Live claims, preferred first, then by date said or published. */
  claims: Claim[]
  sources: Record<string, CitedSource>
  named: Record<string, Named>
  /** Newest first, at most 50 a kind; `inverseTotals` counts them all by kind. */
  inverse: InverseLink[]
  inverseTotals: Record<string, number>
}

/** Who did something, as they chose to be shown; the name is null once they were removed. */
export type Signature = { id: string; name: string | null }

/** A published change. */
export type RevisionRow = {
  number: number
  /** Its address then. */
  slug: string
  publishedAt: string
  reason: string
  /** Null for what no person typed: a seed or an import. */
  author: Signature | null
  publisher: Signature | null
  hash: string
  /** What the entry was from then on. */
  state: 'published' | 'withdrawn' | 'merged'
  /** Where a merged entry went. */
  mergedInto: Named | null
}

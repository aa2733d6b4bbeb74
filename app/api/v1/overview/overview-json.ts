import type { ChainHead } from '@/lib/entries/chain-head'
import type { Relationship } from '@/lib/entries/entry'
import { type Addressing, type Json, pageAddress } from '@/lib/entries/json-values'
import type { Change } from '@/lib/overview/changes'
import type { LedgerRow } from '@/lib/overview/ledger'
import { type Attention, needs } from '@/lib/overview/needs'
import type { Summary } from '@/lib/overview/tally'

export type OverviewRead = {
  /** `YYYY-MM-DD` in UTC, by which lateness is judged. */
  day: string
  relationships: readonly Relationship[]
  summary: Summary
  attention: Attention
  ledger: readonly LedgerRow[]
  developments: readonly Change[]
  chain: ChainHead | null
}

/** The state of the relationships as data. */
export function printOverview(overview: OverviewRead, printing: Addressing): Json {
  const { day, relationships, summary, attention, chain } = overview
  const shared = ({ kind, slug, names }: LedgerRow | Change) => ({
    kind,
    slug,
    url: pageAddress({ kind, slug }, printing),
    name: names,
  })
  return {
    asOf: day,
    relationships,
    summary,
    attention: Object.fromEntries(needs.map((need) => [need, attention[need].total])),
    ledger: overview.ledger.map((row) => ({
      ...shared(row),
      outcome: row.outcome,
      verification: row.verification,
      promisedOn: row.promisedOn,
      dueOn: row.dueOn,
      deliveredOn: row.deliveredOn,
      lastConfirmedOn: row.lastConfirmedOn,
      countries: row.countries,
      companies: row.companies.map((names) => Object.values(names)[0] ?? ''),
      sources: row.sources,
    })),
    developments: overview.developments.map((row) => ({
      ...shared(row),
      on: row.values.on,
      type: row.values.type,
      subject: row.subject && { kind: row.subject.kind, slug: row.subject.slug, name: row.subject.names },
      source: row.source?.slug ?? null,
      updatedAt: row.updatedAt,
    })),
    chain,
  }
}

import type { AnyDefinition, AnyValues } from './define'
import { differenceOf } from './difference'
import type { CitedSource, Claim, Entry, EntryRow, Named, RevisionRow, SaidBy } from './entry'
import { printLinks } from './json-links'
import {
  type Addressing,
  definitionIn,
  type Json,
  type Printing,
  pageAddress,
  printAt,
  printValues,
} from './json-values'
import type { ListPage } from './listing'

/** What an entry in a list has only when it is asked for. */
export type Part = 'claims' | 'links'
export const parts: readonly Part[] = ['claims', 'links']

/** The person quoted in one line: name, post, organisation. */
const speakerLine = (saidBy: SaidBy | null): string | null =>
  saidBy && [saidBy.name, saidBy.post, saidBy.organisation].filter(Boolean).join(', ')

export function printClaim(
  definition: AnyDefinition,
  claim: Claim,
  sources: Readonly<Record<string, CitedSource>>,
  printing: Printing,
): Json {
  const { id, field, value, stance, rank, rankReason, targetClaimId, quote, saidBy, saidOn } = claim
  return {
    id,
    field,
    value: printAt(definition, field, value, printing),
    stance,
    rank,
    rankReason,
    targetClaim: targetClaimId,
    quote: quote && { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    quoteIsLocator: quote?.locator ?? false,
    source: sources[claim.source]?.slug ?? null,
    saidBy: speakerLine(saidBy),
    saidOn,
    revision: claim.revision,
    recordedAt: claim.recordedAt,
  }
}

/** An entry as a list has it. */
export function printRow(row: EntryRow, printing: Printing): Json {
  const { kind, slug, relationship, revision, publishedAt, updatedAt, lastConfirmedOn } = row
  return {
    kind,
    slug,
    url: pageAddress(row, printing),
    relationship,
    revision,
    publishedAt,
    updatedAt,
    lastConfirmedOn,
    verification: row.verification,
    outcome: row.outcome,
    values: printValues(definitionIn(printing.catalogue, kind), row.values, printing),
  }
}

/** An entry with its claims, its links, or both. @param printing its `named` is the entry's own */
export function printEntry(
  entry: Entry,
  { catalogue, site }: Addressing,
  include: readonly Part[] = parts,
): Json {
  const printing = { catalogue, site, named: entry.named }
  const definition = definitionIn(catalogue, entry.kind)
  const claims = () => entry.claims.map((claim) => printClaim(definition, claim, entry.sources, printing))
  const totals = () =>
    Object.fromEntries(
      [...catalogue.values()].flatMap(({ kind, path }) => {
        const total = entry.inverseTotals[kind]
        return total === undefined ? [] : [[path, total]]
      }),
    )
  return {
    ...printRow(entry, printing),
    ...(include.includes('claims') && { claims: claims() }),
    ...(include.includes('links') && {
      links: printLinks(definition, entry, printing),
      linkTotals: totals(),
    }),
  }
}

/** A page of a list. @param data its entries, printed */
export const printPage = (
  { next, previous, total, totalIsLowerBound }: Omit<ListPage, 'rows' | 'named'>,
  data: Json[],
): Json => ({ data, page: { next, previous }, total, ...(totalIsLowerBound && { totalIsLowerBound }) })

/** What stands for the name of somebody who was removed. */
const formerContributor = 'former contributor'

const printPerson = (person: RevisionRow['author']): string | null =>
  person && (person.name ?? formerContributor)

type AnyRevision = { entry: Named; row: RevisionRow }

export const printRevisionRow = ({ entry, row }: AnyRevision, printing: Printing): Json => ({
  number: row.number,
  url: `${pageAddress(entry, printing)}/history/${row.number}`,
  publishedAt: row.publishedAt,
  reason: row.reason,
  author: printPerson(row.author),
  publisher: printPerson(row.publisher),
  hash: row.hash,
  state: row.state,
  mergedInto: row.mergedInto?.slug ?? null,
})

type State = { values: AnyValues; claims: Claim[] }
type RevisionWhole = AnyRevision & {
  after: State
  before: State | null
  sources: Readonly<Record<string, CitedSource>>
}

/** A revision whole, and what it changed: one line a field or an item of a list. */
export function printRevision(revision: RevisionWhole, printing: Printing): Json {
  const { entry, after, before, sources } = revision
  const definition = definitionIn(printing.catalogue, entry.kind)
  return {
    kind: entry.kind,
    slug: entry.slug,
    ...printRevisionRow(revision, printing),
    values: printValues(definition, after.values, printing),
    claims: after.claims.map((claim) => printClaim(definition, claim, sources, printing)),
    changes: differenceOf(definition, before?.values ?? null, after.values).map(
      ({ path, ...difference }) => ({
        field: path,
        before: printAt(definition, path, difference.before, printing),
        after: printAt(definition, path, difference.after, printing),
      }),
    ),
  }
}

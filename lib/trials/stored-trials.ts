import 'server-only'
import { definitionOf, type Kind } from '@/lib/catalogue'
import type { Link } from '@/lib/entries/chain'
import { applyClaims, claimOf } from '@/lib/entries/claims'
import { dated } from '@/lib/entries/dated'
import type { Change, NewClaim } from '@/lib/entries/proposal'
import { linkOf } from '@/lib/entries/publish-changes'
import { claimRowOf, derive, entryRowOf, facetRowOf, type Published } from '@/lib/entries/record'
import { type SearchRow, searchRowOf } from '@/lib/entries/record-search'
import type { SourceFacts } from '@/lib/entries/sources-of'
import { house } from '@/lib/publishers'
import { DrawnCast } from './cast'
import { collectingTx, type Row } from './collected'
import { readTrialId, trialId } from './trial-id'
import { sourceValues } from './trial-source'
import { shapesOf, type TrialWorld } from './trial-world'

const publication = { authorId: null, publisherId: null, reason: 'Trial data' }

/** What publishing stores of one new entry. */
type Stored = {
  /** Every row but that of the entry itself and of its revision, each with its table. */
  rows: [string, Row][]
  /** Lacks the columns that it is found by. */
  entry: Row
  search: SearchRow
  /** The revision, which lacks what the chain makes of it. */
  link: Link
}

/**
 * Makes the rows that publishing would have stored for trial entries, by the functions that publishing makes them by.
 * What it leaves out is what publishing does before it writes: reading what was there, merging, checking. That nothing
 * is lost by it is for a test to say, which publishes the same entries in earnest.
 */
export class StoredTrials {
  /** @param places name, country and degrees of known places → id */
  constructor(
    readonly world: TrialWorld,
    readonly places: ReadonlyMap<string, string>,
  ) {}

  /** @param position of the revision in the chain */
  async store(change: Change, publishedAt: Date, position: number): Promise<Stored> {
    const rows: [string, Row][] = []
    const keep = (table: string, row: Row) => rows.push([table, row])
    const definition = definitionOf(change.kind)
    const sources = this.#factsOf(change)
    const dates = new Map([...sources].map(([id, { publishedOn }]) => [id, publishedOn]))
    const moment = { revision: 1, recordedAt: publishedAt.toISOString() }
    const { values, live } = change.claims.every(isPlain)
      ? { values: change.values, live: change.claims.map((claim) => claimOf(claim, change.values, moment)) }
      : applyClaims(definition, null, change, [], moment, dates)
    const entry: Published = {
      definition,
      id: change.entryId,
      slug: change.slug ?? '',
      revision: 1,
      values,
      claims: live,
      relationship: this.world.relationships.find(({ slug }) => slug === values.relationship) ?? null,
      firstPublishedAt: publishedAt,
      publishedAt,
    }
    const derived = derive(entry, sources)
    await house.publishers[definition.kind as Kind](collectingTx(keep, this.places), entry.id, values)
    for (const claim of live) keep('Claim', claimRowOf(entry.id, claim))
    keep('Facet', { id: facetId(entry.id), ...facetRowOf(entry, derived) })
    return {
      rows,
      entry: entryRowOf(entry, derived),
      search: searchRowOf(entry.id, definition, values, live),
      link: linkOf(entry, publication, position),
    }
  }

  /** The sources that a change cites, and the originals that they reprint. */
  #factsOf({ claims }: Change): Map<string, SourceFacts> {
    const facts = new Map<string, SourceFacts>()
    const add = (id: string) => {
      const source = readTrialId(id)
      if (facts.has(id) || source?.kind !== 'source') return
      const shape = source.index % shapesOf(this.world, 'source')
      const cast = new DrawnCast(this.world, 'source', source.index)
      const values = sourceValues(this.world, shape, cast)
      const { publisher, publisherGroup, tier, country, publishedOn, reprintOf } = values
      const { publishedOnTo } = dated('publishedOn', publishedOn)
      facts.set(id, { publisher, publisherGroup, tier, country, publishedOn, publishedOnTo, reprintOf })
      if (reprintOf) add(reprintOf)
    }
    for (const { source } of claims) add(source)
    return facts
  }
}

/** Says what the entry shows and is the one that it goes by: nothing is to be weighed against it. */
const isPlain = ({ value, stance, rank }: NewClaim) =>
  value === undefined && stance === 'asserts' && rank === 'preferred'

/** Made anew by publishing; here the same on every run. */
function facetId(entryId: string): string {
  const entry = readTrialId(entryId)
  return entry ? trialId(entry.kind, entry.index, 0xfff) : entryId
}

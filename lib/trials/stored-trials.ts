import 'server-only'
import { definitionOf, type Kind } from '@/lib/catalogue'
import type { Link } from '@/lib/entries/chain'
import { applyClaims, claimOf } from '@/lib/entries/claims'
import { dated } from '@/lib/entries/dated'
import type { Change, NewClaim } from '@/lib/entries/proposal'
import { linkOf } from '@/lib/entries/publish-changes'
import { claimRowOf, derive, entryRowOf, facetRowOf, type Published } from '@/lib/entries/record'
import { gramsOf, latinWords, type SearchRow, searchRowOf } from '@/lib/entries/record-search'
import type { SourceFacts } from '@/lib/entries/sources-of'
import { house } from '@/lib/publishers'
import { collectingTx, type Keep, type Row } from './collected'
import { readTrialId, trialId } from './trial-id'
import { sourceValues } from './trial-source'
import type { TrialWorld } from './trial-world'

const publication = { authorId: null, publisherId: null, reason: 'Trial data' }

/**
 * Makes the rows that publishing would have stored for trial entries, by the functions that publishing makes them by.
 * What it leaves out is what publishing does before it writes: reading what was there, merging, checking. That nothing
 * is lost by it is for a test to say, which publishes the same entries in earnest.
 */
export class StoredTrials {
  /** The words that stand in names. */
  readonly words = new Set<string>()
  readonly #publishers

  /** @param places name, country and degrees of known places → id */
  constructor(
    readonly world: TrialWorld,
    places: ReadonlyMap<string, string>,
    readonly keep: Keep,
  ) {
    this.#publishers = collectingTx(keep, places)
  }

  /**
   * Gives away every row of one new entry but its revision.
   * @param position of the revision in the chain
   * @returns the revision, which lacks what the chain makes of it
   */
  async store(change: Change, publishedAt: Date, position: number): Promise<Link> {
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
    const found = searchRowOf(entry.id, definition, values, live)
    for (const word of latinWords(found.nameText)) this.words.add(word)
    this.keep('Entry', { ...entryRowOf(entry, derived), ...foundBy(found) })
    await house.publishers[definition.kind as Kind](this.#publishers, entry.id, values)
    for (const claim of live) this.keep('Claim', claimRowOf(entry.id, claim))
    this.keep('Facet', { id: facetId(entry.id), ...facetRowOf(entry, derived) })
    return linkOf(entry, publication, position)
  }

  /** The sources that a change cites, and the originals that they reprint. */
  #factsOf({ claims }: Change): Map<string, SourceFacts> {
    const facts = new Map<string, SourceFacts>()
    const add = (id: string) => {
      const source = readTrialId(id)
      if (facts.has(id) || source?.kind !== 'source') return
      const { publisher, publisherGroup, tier, country, publishedOn, reprintOf } = sourceValues(
        this.world,
        source.index,
      )
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

/** The columns of what an entry is found by; its vectors have no words yet, which the database finds in the texts. */
function foundBy(row: SearchRow): Row {
  const { nameGrams, grams } = gramsOf(row)
  const { nameText, searchText } = row
  return { nameText, searchText, nameVector: lexemes(nameGrams), searchVector: lexemes(grams) }
}

/** As PostgreSQL reads a vector; none of ours holds a quotation mark. */
const lexemes = (grams: readonly string[]) => grams.map((gram) => `'${gram}'`).join(' ')

/** Made anew by publishing; here the same on every run. */
function facetId(entryId: string): string {
  const entry = readTrialId(entryId)
  return entry ? trialId(entry.kind, entry.index, 0xfff) : entryId
}

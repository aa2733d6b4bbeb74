import { definitionOf, type Kind } from '@/lib/catalogue'
import type { AnyValues } from '@/lib/entries/define'
import type { Change, NewClaim } from '@/lib/entries/proposal'
import { pathsOf } from '@/lib/entries/values'
import { Chance } from './chance'
import { trialId } from './trial-id'
import { sentenceOn } from './trial-words'

type Told = Partial<Pick<NewClaim, 'value' | 'stance' | 'rank' | 'targetClaimId' | 'saidOn'>>

/** Makes the claims of one entry, each with an id of its own. */
export class Claimant {
  readonly claims: NewClaim[] = []

  constructor(
    readonly kind: Kind,
    readonly index: number,
    readonly chance: Chance,
  ) {}

  /** @param source index of a trial source @returns the claim's id */
  say(field: string, source: number, told: Told = {}): string {
    const id = trialId(this.kind, this.index, this.claims.length + 1)
    const wordless = this.chance.percent(8)
    const exact = sentenceOn(field, this.chance)
    const around = this.chance.percent(25)
      ? { prefix: 'In the words of a trial: ', suffix: ' So it goes on.' }
      : null
    this.claims.push({
      id,
      field,
      source: trialId('source', source),
      quote: wordless ? null : { exact, prefix: null, suffix: null, locator: false, ...around },
      saidBy: this.chance.percent(15) ? { name: null, post: 'Trial spokesperson', organisation: null } : null,
      saidOn: null,
      stance: 'asserts',
      rank: 'preferred',
      rankReason: null,
      targetClaimId: null,
      ...told,
    })
    return id
  }
}

/**
 * A new entry with one claim for everything that needs one, and whatever else is said of it.
 * @param sources indexes of the sources that it rests on, in turn
 */
export function trialChange(
  kind: Kind,
  index: number,
  slug: string,
  values: AnyValues,
  sources: readonly number[],
  more: (claimant: Claimant) => void = () => {},
): Change {
  const claimant = new Claimant(kind, index, new Chance(100, index))
  const definition = definitionOf(kind)
  pathsOf(definition, values).forEach(({ path }, n) => {
    const source = sources[n % sources.length]
    if (source !== undefined) claimant.say(path, source)
  })
  more(claimant)
  return { kind, entryId: trialId(kind, index), slug, baseRevision: 0, values, claims: claimant.claims }
}

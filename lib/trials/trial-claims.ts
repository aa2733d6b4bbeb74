import { definitionOf } from '@/lib/catalogue'
import type { AnyValues } from '@/lib/entries/define'
import type { Change, NewClaim } from '@/lib/entries/proposal'
import { pathsOf } from '@/lib/entries/values'
import type { Cast } from './cast'
import { Chance } from './chance'
import { trialId } from './trial-id'
import { numbered, someSentence } from './trial-words'
import { shapesOf, type TrialKind, type TrialWorld } from './trial-world'

type Told = Partial<Pick<NewClaim, 'value' | 'stance' | 'rank' | 'targetClaimId' | 'saidOn'>>

/** Makes the claims of one entry, each with an id of its own. */
export class Claimant {
  readonly claims: NewClaim[] = []

  constructor(
    readonly world: TrialWorld,
    readonly kind: TrialKind,
    readonly index: number,
    readonly chance: Chance,
  ) {}

  /** @param source index of a trial source @returns the claim's id */
  say(field: string, source: number, told: Told = {}): string {
    const id = trialId(this.kind, this.index, this.claims.length + 1)
    const wordless = this.chance.percent(8)
    const exact = sentenceIn(source % shapesOf(this.world, 'source'))
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

/** Of which an entry is: its shape says what it is like, its cast which one it is. */
type Made = { world: TrialWorld; shape: number; cast: Cast }

/**
 * A new entry with one claim for everything that needs one, and whatever else is said of it.
 * @param sources indexes of the sources that it rests on, in turn
 */
export function trialChange(
  kind: TrialKind,
  { world, shape, cast }: Made,
  values: AnyValues,
  sources: readonly number[],
  more: (claimant: Claimant) => void = () => {},
): Change {
  const claimant = new Claimant(world, kind, cast.own, new Chance(100, shape))
  pathsOf(definitionOf(kind), values).forEach(({ path }, n) => {
    const source = sources[n % sources.length]
    if (source !== undefined) claimant.say(path, source)
  })
  more(claimant)
  const slug = `trial-${kind}-${numbered(cast.own)}`
  return { kind, entryId: trialId(kind, cast.own), slug, baseRevision: 0, values, claims: claimant.claims }
}

/** Each source says in one sentence all that it is cited for. @param shape of the source */
const sentenceIn = (shape: number): string => someSentence(new Chance(101, shape))

/** A source, of whose shape an entry of one shape always is: how well it is supported follows from that. */
export const someSource = (world: TrialWorld, cast: Cast, chance: Chance): number =>
  cast.one('source', chance.below(shapesOf(world, 'source')))

export const twoSources = (world: TrialWorld, cast: Cast, chance: Chance): number[] => [
  someSource(world, cast, chance),
  someSource(world, cast, chance),
]

import { Chance } from './chance'
import { numberOf } from './trial-id'
import { shapesOf, someCompany, type TrialKind, type TrialWorld } from './trial-world'

/**
 * The number of a trial entry and of those that it names. All else follows from its shape, which many entries of a kind
 * have: whoever holds other numbers in their place has the same entry but for these.
 */
export interface Cast {
  readonly own: number
  /** One entry of a kind and a shape. */
  one(kind: TrialKind, shape: number): number
  /** So many different entries of a kind, as far as there are, ascending. */
  some(kind: TrialKind, count: number): number[]
  /** The same of companies, of which a few take part in very much. */
  companies(count: number): number[]
  /** The entry of a lesser shape of the same kind that precedes this one. */
  before(shape: number): number
}

/** The cast of an entry in the trial data, drawn by its number. */
export class DrawnCast implements Cast {
  readonly #chance: Chance

  constructor(
    readonly world: TrialWorld,
    readonly kind: TrialKind,
    readonly own: number,
  ) {
    this.#chance = new Chance(30 + numberOf(kind), own)
  }

  one(kind: TrialKind, shape: number): number {
    const shapes = shapesOf(this.world, kind)
    return shape + shapes * this.#chance.below(Math.ceil((this.world.sizes[kind] - shape) / shapes))
  }

  some(kind: TrialKind, count: number): number[] {
    const size = this.world.sizes[kind]
    return different(Math.min(count, size), () => this.#chance.below(size))
  }

  companies(count: number): number[] {
    return different(Math.min(count, this.world.sizes.company), () => someCompany(this.world, this.#chance))
  }

  before(shape: number): number {
    return this.own - (this.own % shapesOf(this.world, this.kind)) + shape
  }
}

function different(count: number, draw: () => number): number[] {
  const found = new Set<number>()
  while (found.size < count) found.add(draw())
  return [...found].sort((a, b) => a - b)
}

/** Greater than the number of any entry, and so many apart that a number of each shape fits between. */
const first = 8_765_432
const apart = 50_000

/** Holds numbers that no entry has in the place of those that a cast has, in the same order. */
export class StandIns implements Cast {
  readonly own: number
  /** Everybody whom it stands for. */
  readonly marks: number[] = []
  readonly #calls: ((cast: Cast) => number[])[] = []

  constructor(
    readonly world: TrialWorld,
    readonly kind: TrialKind,
    shape: number,
  ) {
    this.own = this.#mark(kind, shape)
  }

  one(kind: TrialKind, shape: number): number {
    this.#calls.push((cast) => [cast.one(kind, shape)])
    return this.#mark(kind, shape)
  }

  some(kind: TrialKind, count: number): number[] {
    this.#calls.push((cast) => cast.some(kind, count))
    return this.#marks(kind, count)
  }

  companies(count: number): number[] {
    this.#calls.push((cast) => cast.companies(count))
    return this.#marks('company', count)
  }

  before(shape: number): number {
    this.#calls.push((cast) => [cast.before(shape)])
    return this.#mark(this.kind, shape)
  }

  /** @returns whom of a cast each of the marks stands for */
  numbersOf(cast: Cast): number[] {
    return [cast.own, ...this.#calls.flatMap((call) => call(cast))]
  }

  #marks(kind: TrialKind, count: number): number[] {
    return Array.from({ length: Math.min(count, this.world.sizes[kind]) }, () => this.#mark(kind, 0))
  }

  #mark(kind: TrialKind, shape: number): number {
    const beyond = first + apart * (this.marks.length + 1)
    const mark = beyond - (beyond % shapesOf(this.world, kind)) + shape
    this.marks.push(mark)
    return mark
  }
}

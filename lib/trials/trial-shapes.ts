import 'server-only'
import { emptyText } from './binary-rows'
import { DrawnCast } from './cast'
import { Fillings } from './fillings'
import { GrowingBytes } from './holed-bytes'
import type { Shape, ShapeLearner } from './learn-shapes'
import { type Job, trialKinds } from './trial-jobs'
import type { TrialKind, TrialWorld } from './trial-world'

/** Gets in order what the hash of each revision covers. @returns the end of the revision's row, its hashes */
type HashesAfter = (text: Uint8Array) => Uint8Array

/**
 * Makes the rows of trial entries. What publishing stores is found out once a shape, by its own functions, for an entry
 * that holds stand-ins for all numbers; every other entry of the shape is the same bytes with its own numbers in them.
 */
export class TrialShapes {
  readonly #shapes: ReadonlyMap<TrialKind, Promise<Shape[]>>
  readonly #fillings = new Fillings()
  /** How much room the rows of a table took. */
  readonly #sizes = new Map<string, number>()
  readonly #link = new GrowingBytes(4096)

  constructor(
    readonly world: TrialWorld,
    learner: ShapeLearner,
  ) {
    this.#shapes = learner.begin(trialKinds)
  }

  /** @returns rows for COPY, by table */
  async make(job: Job, hashesAfter: HashesAfter): Promise<Map<string, Uint8Array>> {
    const { kind, from, to, at, position } = job
    const shapes = (await this.#shapes.get(kind)) ?? []
    const rows = new Map<string, GrowingBytes>()
    const rowsOf = (table: string) => {
      const known = rows.get(table) ?? new GrowingBytes(this.#sizes.get(table) ?? 4096)
      rows.set(table, known)
      return known
    }
    this.#fillings.setMoment(at)
    for (let index = from; index < to; index++) {
      const shape = shapes[index % shapes.length] as Shape
      const place = position + index - from
      this.#fillings.setCast(shape.cast.numbersOf(new DrawnCast(this.world, kind, index)))
      this.#fillings.setPosition(place)
      for (const [table, holed] of shape.rows) rowsOf(table).addFilled(holed, this.#fillings.bytes)
      const revisions = rowsOf('Revision')
      revisions.cut(2 * emptyText)
      revisions.add(hashesAfter(this.#linkOf(shape, place)))
    }
    for (const [table, { bytes }] of rows) this.#sizes.set(table, bytes.length + 4096)
    return new Map([...rows].map(([table, { bytes }]) => [table, bytes]))
  }

  #linkOf({ link }: Shape, position: number): Uint8Array {
    this.#link.cut()
    this.#link.addFilled(link.before, this.#fillings.bytes)
    this.#link.add(Buffer.from(String(position), 'latin1'))
    this.#link.addFilled(link.after, this.#fillings.bytes)
    return this.#link.bytes
  }
}

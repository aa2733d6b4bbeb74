import { timeOf } from './trial-id'
import { numbered } from './trial-words'

/** Milliseconds of 2000-01-01, at which moments of PostgreSQL begin. */
const epoch = 946_684_800_000
/** What is filled in stands behind one another: first what every entry has once, then what each of its cast has. */
const at = { moment: 0, momentText: 8, position: 32, cast: 36 }
const inCast = { idBytes: 0, idText: 6, number: 19, length: 26 }
/** So many are in one cast at most. */
const largestCast = 24

/**
 * What goes into the holes of the rows of one entry, as the database keeps it and as text: always of the same length,
 * so that rows in the database's own form need no lengths mended.
 */
export class Fillings {
  readonly bytes = Buffer.alloc(at.cast + inCast.length * largestCast)
  readonly #known = new Map<number, Uint8Array>()

  setMoment(moment: Date): void {
    this.bytes.writeBigInt64BE(BigInt(Number(moment) - epoch) * 1000n, at.moment)
    this.bytes.write(moment.toISOString(), at.momentText, 'latin1')
  }

  setPosition(position: number): void {
    this.bytes.writeInt32BE(position, at.position)
  }

  setCast(numbers: readonly number[]): void {
    for (let n = 0; n < numbers.length; n++)
      this.bytes.set(this.#made(numbers[n] as number), at.cast + n * inCast.length)
  }

  /** Many entries name the same few. */
  #made(number: number): Uint8Array {
    const known = this.#known.get(number)
    if (known) return known
    const made = Buffer.alloc(inCast.length)
    const time = timeOf(number)
    made.write(time.replace('-', ''), inCast.idBytes, 'hex')
    made.write(time, inCast.idText, 'latin1')
    made.write(numbered(number), inCast.number, 'latin1')
    if (this.#known.size < 20_000) this.#known.set(number, made)
    return made
  }

  /** @returns everything that is filled in for an entry with so large a cast, as latin1 → where it stands here */
  places(cast: number): Map<string, number> {
    if (cast > largestCast) throw new Error(`a cast of ${cast}`)
    const places = new Map<string, number>()
    const add = (from: number, length: number) =>
      places.set(this.bytes.toString('latin1', from, from + length), from)
    add(at.moment, 8)
    add(at.momentText, 24)
    add(at.position, 4)
    for (let n = 0; n < cast; n++) {
      const start = at.cast + n * inCast.length
      add(start + inCast.idBytes, 6)
      add(start + inCast.idText, 13)
      add(start + inCast.number, 7)
    }
    return places
  }
}

/** Hold the places of the moment of publication and of the place in the chain, whose bytes are no text. */
export const someMoment = new Date('9876-12-24T23:58:57.123Z')
export const somePosition = 0x7ffefdfc

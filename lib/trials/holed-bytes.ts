/** Bytes in which something else goes into every hole: `length` bytes at `at`, from `from` of what there is to fill in. */
export type HoledBytes = { bytes: Uint8Array; holes: { at: number; from: number; length: number }[] }

/**
 * @param standIns what holds the places of what is filled in, as latin1 → where that is
 * @returns finds the stand-ins in bytes, of each as many as are there
 */
export function holesAt(standIns: ReadonlyMap<string, number>): (bytes: Buffer) => HoledBytes {
  const marks = new RegExp([...standIns.keys()].map(escaped).join('|'), 'g')
  return (bytes) => {
    const found = bytes.toString('latin1').matchAll(marks)
    const holes = [...found].map(({ 0: standIn, index }) => ({
      at: index,
      from: standIns.get(standIn) as number,
      length: standIn.length,
    }))
    return { bytes, holes }
  }
}

const escaped = (latin1: string) =>
  Array.from(latin1, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')

/** Bytes one after another. */
export class GrowingBytes {
  #bytes: Buffer
  #length = 0

  /** @param size that it will have, about */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size)
  }

  add(part: Uint8Array): void {
    const start = this.#room(part.length)
    this.#bytes.set(part, start)
  }

  /** @param fillings what there is to fill in, at the places that the holes name */
  addFilled({ bytes, holes }: HoledBytes, fillings: Uint8Array): void {
    const start = this.#room(bytes.length)
    const own = this.#bytes
    own.set(bytes, start)
    for (const { at, from, length } of holes)
      for (let n = 0; n < length; n++) own[start + at + n] = fillings[from + n] as number
  }

  /** @returns where there is room for so many more */
  #room(more: number): number {
    const start = this.#length
    this.#length += more
    if (this.#length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(this.#length * 2)
      larger.set(this.#bytes.subarray(0, start))
      this.#bytes = larger
    }
    return start
  }

  /** What was added so far; holds until more is added. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** Takes so many away from the end; all without a number. */
  cut(length = this.#length): void {
    this.#length -= length
  }
}

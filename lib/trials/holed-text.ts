/** A text in UTF-8 with holes: hole `i` follows `parts[i]`, and filling `holes[i]` goes into it; one part is last. */
export type HoledText = { parts: Uint8Array[]; holes: number[] }

/**
 * @param marks finds what stands where the holes are to be
 * @param standIns what it may find; the nth stands for filling n
 */
export function holesAt(marks: RegExp, standIns: readonly string[]): (text: string) => HoledText {
  const places = new Map(standIns.map((standIn, n) => [standIn, n]))
  return (text) => {
    const parts: Uint8Array[] = []
    const holes: number[] = []
    let from = 0
    for (const { 0: found, index } of text.matchAll(marks)) {
      const hole = places.get(found)
      if (hole === undefined) throw new Error(`stands for nothing: ${found}`)
      parts.push(Buffer.from(text.slice(from, index)))
      holes.push(hole)
      from = index + found.length
    }
    return { parts: [...parts, Buffer.from(text.slice(from))], holes }
  }
}

/** Texts one after another, in UTF-8. */
export class Text {
  #bytes: Buffer
  #length = 0

  /** @param size that it will have, about */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size)
  }

  add(part: Uint8Array): void {
    const end = this.#length + part.length
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(end * 2)
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    this.#bytes.set(part, this.#length)
    this.#length = end
  }

  addFilled({ parts, holes }: HoledText, fillings: readonly Uint8Array[]): void {
    for (let n = 0; n < parts.length; n++) {
      this.add(parts[n] as Uint8Array)
      if (n < holes.length) this.add(fillings[holes[n] as number] as Uint8Array)
    }
  }

  /** What was added so far; holds until more is added. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  clear(): void {
    this.#length = 0
  }
}

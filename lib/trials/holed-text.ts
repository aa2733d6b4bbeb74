/** A text with holes. `before[i]` stands in front of hole `i`, which filling `holes[i]` goes into; `end` is last. */
export type HoledText = { before: string[]; holes: number[]; end: string }

const special = /[.*+?^${}()|[\]\\]/g

/** @param marks what stands where the holes are to be, none of them inside another; the nth stands for filling n */
export function holesAt(marks: readonly string[]): (text: string) => HoledText {
  const places = new Map(marks.map((mark, n) => [mark, n]))
  const mark = new RegExp(`(${marks.map((text) => text.replace(special, '\\$&')).join('|')})`)
  return (text) => {
    const parts = text.split(mark)
    const before = parts.filter((_, n) => n % 2 === 0)
    const holes = parts.filter((_, n) => n % 2 === 1).map((found) => places.get(found) ?? -1)
    return { before, holes, end: before.pop() ?? '' }
  }
}

export function filled({ before, holes, end }: HoledText, fillings: readonly string[]): string {
  let text = ''
  for (let n = 0; n < holes.length; n++) text += before[n] + (fillings[holes[n] as number] as string)
  return text + end
}

/** A word and all that is left of it without one of its characters. */
export function shortenings(word: string): string[] {
  const characters = [...word]
  return [...new Set([word, ...characters.map((_, i) => characters.toSpliced(i, 1).join(''))])]
}

/**
 * How many letters must be added, taken away, replaced, or exchanged with their neighbour to make one word of the
 * other (restricted Damerau–Levenshtein distance).
 */
export function distance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, j) => j)
  for (const [i, letter] of left.entries()) {
    const row = [i + 1]
    for (const [j, other] of right.entries()) {
      const swapped = i > 0 && j > 0 && letter === right[j - 1] && left[i - 1] === other
      row.push(
        Math.min(
          (last[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (last[j] ?? 0) + (letter === other ? 0 : 1),
          swapped ? (beforeLast[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    beforeLast = last
    last = row
  }
  return last[right.length] ?? 0
}

/** What takes room on an axis, in pixels. */
export type Extent = { from: number; to: number }

/**
 * Puts each, in the order given, into the first lane where it does not run into another.
 * @param gap pixels between two in one lane
 * @returns the lane of each, from 0
 */
export function lanesOf(extents: readonly Extent[], gap: number): number[] {
  const taken: Extent[][] = []
  return extents.map((extent) => {
    const free = taken.findIndex((lane) =>
      lane.every(({ from, to }) => to + gap <= extent.from || extent.to + gap <= from),
    )
    const lane = free === -1 ? taken.length : free
    taken[lane] = [...(taken[lane] ?? []), extent]
    return lane
  })
}

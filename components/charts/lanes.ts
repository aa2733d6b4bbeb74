/** What takes room on an axis, in pixels. */
export type Extent = { from: number; to: number }

/**
 * Puts each into the first lane where it does not run into another; whoever begins first is placed first.
 * @param gap pixels between two in one lane
 * @returns the lane of each, from 0, in the order given
 */
export function lanesOf(extents: readonly Extent[], gap: number): number[] {
  const order = extents.map((_, index) => index).sort((a, b) => fromOf(extents, a) - fromOf(extents, b))
  const ends: number[] = []
  const lanes = extents.map(() => 0)
  for (const index of order) {
    const extent = extents[index]
    if (!extent) continue
    const free = ends.findIndex((end) => end + gap <= extent.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = extent.to
    lanes[index] = lane
  }
  return lanes
}

const fromOf = (extents: readonly Extent[], index: number) => extents[index]?.from ?? 0

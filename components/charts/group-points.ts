/** A point in pixels with whatever it stands for. */
export type Point<T> = { x: number; y: number; of: T }
export type PointGroup<T> = { x: number; y: number; members: T[] }

/** Joins points that would lie on each other: each group stands where its first member does. @param reach pixels */
export function groupPoints<T>(points: readonly Point<T>[], reach: number): PointGroup<T>[] {
  const groups: PointGroup<T>[] = []
  for (const { x, y, of } of points) {
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < reach)
    if (near) near.members.push(of)
    else groups.push({ x, y, members: [of] })
  }
  return groups
}

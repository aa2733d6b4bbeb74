/** A rectangle in pixels that something already covers. */
export type Taken = { x: number; y: number; width: number; height: number }

const meets = (a: Taken, b: Taken) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** @returns the first of these places that meets nothing and lies in the frame; it is then taken; null when none is free */
export function freePlace(
  wanted: readonly Taken[],
  taken: Taken[],
  frame: { width: number; height: number },
): Taken | null {
  const inside = ({ x, y, width, height }: Taken) =>
    x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height
  const free = wanted.find((place) => inside(place) && !taken.some((one) => meets(place, one)))
  if (free) taken.push(free)
  return free ?? null
}

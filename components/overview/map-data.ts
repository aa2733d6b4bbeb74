import type { Placed } from '@/lib/overview/figures'
import type { Square } from '@/lib/overview/squares'

/** Projects with their places as long as there are few, else how many there are by squares of one degree. */
export type MapData = { rows: readonly Placed[]; squares: readonly Square[] }

export const placesIn = (squares: readonly Square[]): number =>
  squares.reduce((sum, { exact, approximate }) => sum + exact + approximate, 0)

/** The place as its source gives it: name and region, the same word once. */
export const placeWords = ({ places }: Placed): string =>
  places
    .map(({ place }) =>
      [place.name, place.admin1].filter((part, i) => part && (i === 0 || part !== place.name)).join(', '),
    )
    .join('; ')

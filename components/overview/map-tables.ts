import { entryAddress } from '@/components/fields/entry-address'
import type { FigureContext, Table } from '@/components/figures/figure'
import type { Placed } from '@/lib/overview/figures'
import type { Square } from '@/lib/overview/squares'
import { placeWords } from './map-data'

/** Projects from north to south, numbered as on the map. */
export function pointsTable(rows: readonly Placed[], { words, label, name }: FigureContext): Table {
  const numeric = ['number', 'lat', 'lon']
  const keys = ['project', 'number', 'place', 'country', 'lat', 'lon', 'exactness', 'outcome']
  return {
    columns: keys.map((key) => ({
      key,
      label: words(`figures.where.${key}`),
      numeric: numeric.includes(key),
    })),
    rows: rows.map((row, index) => {
      const first = row.places[0]
      return {
        id: row.id,
        cells: [
          { value: name(row.names), href: entryAddress(row) },
          { value: index + 1 },
          { value: placeWords(row) },
          { value: first?.place.country ?? null },
          { value: first?.place.lat ?? null },
          { value: first?.place.lon ?? null },
          { value: first?.exactness ?? null, printed: first && label('exactness', first.exactness) },
          { value: row.outcome, ...(row.outcome && { printed: label('outcome', row.outcome) }) },
        ],
      }
    }),
  }
}

/** “3–4° N, 101–102° E” */
function squareName({ lat, lon }: Square, words: FigureContext['words']): string {
  const between = (from: number, letters: [string, string]) => {
    const [low, high] = from < 0 ? [-from - 1, -from] : [from, from + 1]
    return `${low}–${high}° ${words(`figures.where.${letters[from < 0 ? 1 : 0]}`)}`
  }
  return `${between(lat, ['north', 'south'])}, ${between(lon, ['east', 'west'])}`
}

/** Squares of one degree, those with the most projects first. */
export function squaresTable(squares: readonly Square[], { words }: FigureContext): Table {
  const keys = ['square', 'exact', 'approximate', 'lat', 'lon', 'places']
  return {
    columns: keys.map((key) => ({
      key,
      label: words(`figures.where.${key}`),
      numeric: !['square', 'places'].includes(key),
    })),
    rows: squares.map((square) => ({
      id: `${square.lat},${square.lon}`,
      cells: [
        { value: squareName(square, words) },
        { value: square.exact },
        { value: square.approximate },
        { value: square.lat },
        { value: square.lon },
        { value: square.places.join(', ') },
      ],
    })),
  }
}
